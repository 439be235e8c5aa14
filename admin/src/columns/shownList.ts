/** The type whose list is shown with our columns. The list tells only what makes its head, and the menu beside it must know too. */
export const shownList: { uid: string | null } = { uid: null };
