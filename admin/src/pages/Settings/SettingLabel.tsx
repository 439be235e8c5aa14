import { Field, Typography } from '@strapi/design-system';

interface SettingLabelProps {
  children: string;
  /** Whether it names several inputs: a label belongs to one. */
  isGroup: boolean;
}

/** A setting’s name. It may break into lines where Strapi’s labels are cut off. */
export const SettingLabel = ({ children, isGroup }: SettingLabelProps) => {
  const { id } = Field.useField('SettingLabel');
  return isGroup ? (
    <Typography id={`${id}-label`} variant="pi" fontWeight="bold" textColor="neutral800">
      {children}
    </Typography>
  ) : (
    <Field.Label style={{ whiteSpace: 'normal' }}>{children}</Field.Label>
  );
};
