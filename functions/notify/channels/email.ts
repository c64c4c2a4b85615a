import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { type ChannelPort, ChannelRefused } from '../port.ts';
import type { EmailSettings } from './settings.ts';

/** The usual port on which a connection is encrypted from its first byte; on others it must become so. */
const SECURE_PORT = 465;
const TIMEOUT_MS = 5_000;

interface SmtpError {
  /** Of the server, when it answered. */
  responseCode?: number;
  code?: string;
  syscall?: string;
}

/** Before the message itself: names, encryption, password, addresses. */
const BEFORE = new Set(['EDNS', 'ETLS', 'EAUTH', 'EENVELOPE', 'EMESSAGE']);

/** A connection that broke does not say whether the message was through. */
const mayHaveGone = ({ responseCode, code = '', syscall }: SmtpError): boolean =>
  responseCode === undefined && syscall !== 'connect' && !BEFORE.has(code);

/** Plain text over SMTP. */
export function emailChannel({ host, port, user, password, from }: EmailSettings): ChannelPort {
  const local = host === 'localhost' || host === '127.0.0.1';
  const transport = createTransport({
    host,
    port,
    secure: port === SECURE_PORT,
    // Without encryption nobody is told a password, but a server on one's own machine.
    requireTLS: port !== SECURE_PORT && !local,
    auth: { user, pass: password },
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ key, to, title, lines }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject: title,
          text: lines.join('\n'),
          // The same for every try: mail systems show the second as the first.
          messageId: `<${id}@notice.mashang.invalid>`,
        });
        return 'sent';
      } catch (error) {
        const smtp = error as SmtpError;
        if (mayHaveGone(smtp)) return 'unknown';
        throw new ChannelRefused(String(smtp.responseCode ?? smtp.code ?? 'smtp'));
      }
    },
  };
}
