import type { Category } from '../../../shared/district/schemas.ts';
import { inLanguage, type Language } from '../../../shared/http/contract.ts';
import { type Photo, publicKey } from '../../../shared/media/uploads.ts';
import { isOpen, type Report } from '../../domain/report.ts';
import type { ReportStep } from '../../report-repository.ts';
import type { Value } from '../wire/xml.ts';
import { w3 } from './period.ts';
import { statusNotes, stepWords } from './words.ts';

export interface Looking {
  language: Language;
  /** Where pictures are. */
  origin: string;
  category: Category | undefined;
  /** Whoever asks filed it: they see it as they would by its secret link. Everybody else learns nothing anybody wrote. */
  own: boolean;
  photos?: readonly Photo[];
  /** Asked for with `extensions=true`. */
  steps?: readonly ReportStep[];
}

/** About 100 metres: enough for a map, too little for a door. */
const coarse = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

function placeOf({ place }: Report, own: boolean) {
  const area = [...place.regionPath].reverse().join(' ');
  const { location } = place;
  return {
    address: own ? `${place.name} ${area}`.trim() : area,
    address_id: null,
    zipcode: null,
    lat: location ? (own ? location.lat : coarse(location.lat)) : null,
    long: location ? (own ? location.lng : coarse(location.lng)) : null,
  };
}

const pictures = ({ photos = [], origin, own }: Looking): string[] =>
  own
    ? photos
        .filter(({ status }) => status === 'cleared')
        .map(({ uploadId }) => `${origin}/${publicKey(uploadId, 'full')}`)
    : [];

function extensions(looking: Looking) {
  const { steps, language } = looking;
  if (!steps) return {};
  return {
    extended_attributes: { photos: pictures(looking).map((media_url) => ({ media_url })) },
    notes: steps.flatMap(({ at, action }) => {
      const description = stepWords(action, language);
      return description === undefined ? [] : [{ datetime: w3(at), description, type: action }];
    }),
  };
}

/** One report as GeoReport shows it: an allow-list. Who reported it is in nobody's. */
export function requestView(report: Report, looking: Looking): Value {
  const { own, language, category } = looking;
  const name = category ? inLanguage(category.name, language) : report.category;
  return {
    service_request_id: report.id,
    status: isOpen(report.status) ? 'open' : 'closed',
    status_notes: statusNotes(report.status, report.unit?.name, language),
    service_name: name,
    service_code: report.category,
    description: own ? report.description : name,
    agency_responsible: report.unit?.name ?? null,
    service_notice: null,
    requested_datetime: w3(report.createdAt),
    updated_datetime: w3(report.updatedAt ?? report.createdAt),
    expected_datetime: report.dueAt ? w3(report.dueAt) : null,
    ...placeOf(report, own),
    media_url: pictures(looking)[0] ?? null,
    ...extensions(looking),
  };
}
