import { Field } from '../../ui/account/Field.tsx';
import type { OfficeDetails } from './types.ts';

export const NO_DETAILS: OfficeDetails = { name: '', documentWord: '', address: '', phone: '', contact: '' };

interface Props {
  value: OfficeDetails;
  onChange: (value: OfficeDetails) => void;
}

/** What papers say of an office. */
export function DetailsFields({ value, onChange }: Props) {
  const set = (key: keyof OfficeDetails) => (text: string) => onChange({ ...value, [key]: text });
  return (
    <div className="office-fields">
      <div className="office-wide"><Field label="名称" name="office-name" value={value.name} onChange={set('name')} maxLength={60} autoComplete="off" hint="印章上的全称。" /></div>
      <Field label="机关代字" name="document-word" value={value.documentWord} onChange={set('documentWord')} maxLength={20} autoComplete="off" hint="印在文号中，如“演县退役”。" />
      <Field label="联系人（科室）" name="contact" value={value.contact} onChange={set('contact')} maxLength={60} autoComplete="off" />
      <div className="office-wide"><Field label="地址" name="address" value={value.address} onChange={set('address')} maxLength={200} autoComplete="off" /></div>
      <Field label="电话" name="phone" value={value.phone} onChange={set('phone')} maxLength={60} autoComplete="off" />
    </div>
  );
}
