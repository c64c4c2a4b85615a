import { useTranslate } from 'react-admin';
import type { Order } from '../../api/records.ts';
import { useUnitName } from '../../lookups/use-lookups.ts';
import { OfferTime } from './offer-time.tsx';

/** To whom it is held out, and for what. */
export const OfferTerms = ({ offer }: { offer: NonNullable<Order['offer']> }) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const everyone = offer.units.includes('*');
  return (
    <>
      <OfferTime offer={offer} />
      {everyone ? translate('offers.every_department') : offer.units.map(unitName).join(translate('day.and'))}
    </>
  );
};
