import { jobKind, type JobRequest } from '@allmende/platform/queue';
import { z } from 'zod';

/** Mails of one notice in one job. */
export const batchSize = 250;

/** Sends what is due of one batch of one notice's mails. What it carries are ids; the rest stands in `delivery`. */
export const mailJob = jobKind({
  name: 'notification-mail',
  data: z.object({ noticeId: z.uuid(), batch: z.int() }),
  concurrency: 2,
  attempts: 3,
  whenFailed: 'drop',
});

export type MailBatch = z.infer<typeof mailJob.data>;

/** One job for each batch. Its id is made of the batch, so that a batch is never in the queue twice. */
export const mailJobs = (batches: readonly MailBatch[]): JobRequest[] =>
  batches.map(({ noticeId, batch }) => ({
    kind: mailJob,
    id: `${noticeId}-${batch}`,
    data: { noticeId, batch },
  }));
