import { worker } from '../../shared/queue/worker.ts';
import { clearPhoto } from '../clear-photo.ts';

/** Queue `media`: every attached picture is drawn anew or refused; nothing else ever becomes public. */
export const handler = worker('media', { 'photo.attached': clearPhoto });
