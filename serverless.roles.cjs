/**
 * One least-privilege role a function, from the table below. A right that is missing here shows as
 * AccessDenied in that function alone; tests/architecture holds the table against serverless.yml.
 *   read: get and query · write: read, put, update, delete in transactions · secret: the master secret
 *   scan: the whole table, for the nightly proof and the nightly audit alone
 *   seal: the key of sealed fields (phone numbers, names) · sms, wechat, oidc, channels: the account there
 *   claim: read, and put off single rows
 *   send: messages to every queue · work: take messages from one queue
 */
const queueWorkers = {
  'process-photos': { queue: 'media', rights: ['write', 'pictures'] },
  'apply-order-events': {
    queue: 'report',
    rights: ['write', 'send', 'secret', 'seal', 'write-export', 'erase-pictures'],
  },
  'apply-report-events': { queue: 'dispatch', rights: ['write', 'send'] },
  'apply-praise-events': { queue: 'praise', rights: ['write', 'send', 'write-export'] },
  'record-reviews': { queue: 'review', rights: ['write', 'send'] },
  'run-code-jobs': { queue: 'codes', rights: ['write', 'send', 'secret', 'read-import', 'code-files'] },
  'decide-points': { queue: 'points', rights: ['write', 'send', 'write-export'] },
  'apply-notices': {
    queue: 'notify',
    rights: ['write', 'send', 'seal', 'sms', 'channels', 'write-export'],
  },
  'apply-person-events': {
    queue: 'identity',
    rights: ['write', 'send', 'seal', 'write-export', 'export-pictures'],
  },
};
const rights = {
  'resolve-code': ['write', 'secret'],
  'get-code': ['write', 'secret'],
  'code-picture': ['write', 'secret'],
  'list-codes': ['read', 'secret'],
  'code-sheet': ['read', 'secret'],
  'code-history': ['read', 'secret'],
  'change-code': ['write', 'secret'],
  'renew-pin': ['write', 'secret'],
  'open-courier-session': ['write', 'secret'],
  'create-code-job': ['write', 'send', 'secret', 'read-import'],
  'list-code-jobs': ['read', 'secret'],
  'get-code-job': ['read', 'secret'],
  'act-on-code-job': ['write', 'send', 'secret'],
  'get-code-job-file': ['read', 'secret', 'code-files'],
  'get-district': ['read'],
  'list-categories': ['read'],
  'request-upload': ['write', 'secret', 'upload'],
  'nearby-reports': ['write', 'secret'],
  'submit-report': ['write', 'send', 'secret', 'seal'],
  'track-report': ['read', 'secret'],
  'confirm-report': ['write', 'send', 'secret'],
  'appeal-report': ['write', 'send', 'secret'],
  'rate-report': ['write', 'send', 'secret'],
  'praise-report': ['write', 'send', 'secret'],
  'follow-report': ['write', 'secret'],
  'unfollow-report': ['write', 'secret'],
  'my-follows': ['read', 'secret'],
  'answer-question': ['write', 'send', 'secret'],
  'my-reports': ['read', 'secret'],
  'list-reports': ['read', 'secret'],
  'get-report': ['write', 'secret', 'seal'],
  'list-all-categories': ['read', 'secret'],
  'create-category': ['write', 'secret'],
  'order-categories': ['write', 'secret'],
  'get-category': ['read', 'secret'],
  'put-category': ['write', 'secret'],
  'open311-discovery': ['read'],
  'read-open311': ['read', 'secret'],
  'read-open311-item': ['read', 'secret'],
  'post-open311': ['write', 'send', 'secret', 'seal', 'upload'],
  'list-open311-keys': ['read', 'secret'],
  'create-open311-key': ['write', 'secret'],
  'revoke-open311-key': ['write', 'secret'],
  'list-work-orders': ['read', 'secret'],
  'mark-work-orders-read': ['write', 'secret'],
  'get-work-order': ['read', 'secret'],
  'print-case-file': ['write', 'secret', 'shown-pictures'],
  'map-work-orders': ['read', 'secret'],
  'get-staff-file': ['write', 'secret'],
  'list-staff-orders': ['write', 'secret'],
  'similar-work-orders': ['read', 'secret'],
  'act-on-work-order': ['write', 'send', 'secret'],
  'raise-inspection': ['write', 'send', 'secret'],
  'raise-courier-inspection': ['write', 'send', 'secret'],
  'list-courier-inspections': ['read', 'secret'],
  'answer-sheet': ['write', 'send', 'secret'],
  'create-plan': ['write', 'send', 'secret'],
  'list-plans': ['read', 'secret'],
  'preview-plan': ['read', 'secret'],
  'get-plan': ['read', 'secret'],
  'put-plan': ['write', 'send', 'secret'],
  'delete-plan': ['write', 'send', 'secret'],
  'list-assignable': ['read', 'secret'],
  'list-routes': ['read', 'secret'],
  'create-route': ['write', 'secret'],
  'get-route': ['read', 'secret'],
  'put-route': ['write', 'secret'],
  'delete-route': ['write', 'secret'],
  'explain-route': ['read', 'secret'],
  'get-calendar': ['read', 'secret'],
  'put-calendar': ['write', 'secret'],
  'preview-calendar': ['read', 'secret'],
  'simulate-deadline': ['read', 'secret'],
  'list-units': ['read', 'secret'],
  'create-unit': ['write', 'secret'],
  'get-unit': ['read', 'secret'],
  'put-unit': ['write', 'secret'],
  'list-reviews': ['read', 'secret'],
  'thank-household': ['write', 'send', 'secret'],
  'list-praises': ['write', 'secret'],
  'list-staff-praises': ['read', 'secret'],
  'answer-staff-praise': ['write', 'secret'],
  'list-my-praises': ['read', 'secret'],
  'answer-my-praise': ['write', 'secret'],
  'list-staff-inbox': ['read', 'secret'],
  'count-staff-inbox': ['read', 'secret'],
  'mark-staff-inbox': ['write', 'secret'],
  'list-my-inbox': ['read', 'secret'],
  'count-my-inbox': ['read', 'secret'],
  'mark-my-inbox': ['write', 'secret'],
  'get-reach': ['read', 'secret', 'seal'],
  'put-reach': ['write', 'secret', 'seal'],
  'sign-in': ['write', 'secret'],
  'refresh-session': ['write', 'secret'],
  'sign-out': ['write', 'secret'],
  'request-otp': ['write', 'secret', 'sms'],
  'resident-sign-in': ['write', 'secret', 'seal'],
  'bind-household': ['write', 'secret'],
  'my-households': ['write', 'secret', 'seal'],
  'leave-household': ['write', 'send', 'secret'],
  'confirm-member': ['write', 'secret'],
  'list-household-requests': ['write', 'secret', 'seal'],
  'decide-household-request': ['write', 'secret'],
  'add-child': ['write', 'secret', 'seal'],
  'my-children': ['read', 'secret', 'seal'],
  'release-child': ['write', 'secret', 'seal'],
  'remove-child': ['write', 'send', 'secret', 'seal'],
  'code-community': ['write', 'secret'],
  'get-card': ['read', 'secret'],
  'put-card': ['write', 'secret'],
  'wechat-start': ['read', 'wechat'],
  'wechat-callback': ['write', 'secret', 'seal', 'wechat'],
  'refresh-resident-session': ['write', 'secret', 'seal'],
  'resident-sign-out': ['write', 'secret'],
  'get-notice': ['read'],
  'list-notices': ['read', 'secret'],
  'save-notice': ['write', 'secret'],
  'list-notice-versions': ['read', 'secret'],
  'list-consents': ['read', 'secret'],
  'put-consent': ['write', 'send', 'secret'],
  'correct-me': ['write', 'secret', 'seal'],
  'erase-me': ['write', 'send', 'secret', 'seal'],
  'get-certificate': ['read', 'secret'],
  'get-my-data': ['read', 'secret', 'seal', 'write-export'],
  'request-export': ['write', 'send', 'secret', 'write-export'],
  'get-export': ['read', 'secret', 'write-export'],
  'list-staff': ['read', 'secret'],
  'get-staff': ['read', 'secret'],
  'invite-staff': ['write', 'secret'],
  'put-staff': ['write', 'secret'],
  'disable-staff': ['write', 'secret', 'send'],
  'enable-staff': ['write', 'secret'],
  'reset-staff': ['write', 'secret'],
  'get-invitation': ['read', 'secret'],
  'accept-invitation': ['write', 'secret'],
  'get-own-account': ['read', 'secret'],
  'change-password': ['write', 'secret'],
  'begin-second-factor': ['write', 'secret', 'seal'],
  'confirm-second-factor': ['write', 'secret', 'seal'],
  'end-second-factor': ['write', 'secret', 'seal'],
  'renew-recovery-codes': ['write', 'secret', 'seal'],
  'finish-sign-in': ['write', 'secret', 'seal'],
  'enrol-at-sign-in': ['write', 'secret', 'seal'],
  'list-sessions': ['read', 'secret'],
  'end-session': ['write', 'secret'],
  'end-other-sessions': ['write', 'secret'],
  'get-oidc': ['oidc'],
  'start-oidc': ['secret', 'oidc'],
  'finish-oidc': ['write', 'secret', 'oidc'],
  'get-roster': ['read', 'secret'],
  'put-duty-day': ['write', 'secret'],
  'delete-duty-day': ['write', 'secret'],
  'hand-over-duty': ['write', 'secret'],
  'list-regions': ['read', 'secret'],
  'get-region': ['read', 'secret'],
  'create-region': ['write', 'secret'],
  'search-regions': ['read', 'secret'],
  'import-regions': ['write', 'secret', 'imported'],
  'put-region': ['write', 'secret'],
  'list-rules': ['read', 'secret'],
  'create-rule': ['write', 'secret'],
  'export-rules': ['read', 'secret'],
  'import-rules': ['write', 'secret'],
  'get-rule': ['read', 'secret'],
  'put-rule': ['write', 'secret'],
  'list-rule-versions': ['read', 'secret'],
  'run-points-timers': ['write'],
  'verify-ledger': ['scan'],
  'request-import': ['write', 'secret', 'import'],
  'sweep-deadlines': ['write', 'send'],
  'sweep-plans': ['write', 'send'],
  'sweep-outbox': ['claim', 'send'],
  'sweep-retention': ['write', 'write-export', 'erase-pictures'],
  'list-audit': ['read', 'secret'],
  'seal-audit': ['write', 'secret'],
  'verify-audit': ['read', 'secret'],
  'audit-truths': ['scan'],
  health: [],
  openapi: [],
  'unknown-route': [],
};
for (const [name, worker] of Object.entries(queueWorkers)) rights[name] = worker.rights;

const allow = (actions, ...resources) => ({ Effect: 'Allow', Action: actions, Resource: resources });
const sub = (text) => ({ 'Fn::Sub': text });

function statements(district, name) {
  const parameter = (key) => `{{resolve:ssm:/mashang/${district}/${key}}}`;
  const queue = (each) =>
    sub(`arn:\${AWS::Partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:mashang-${district}-${each}`);
  const bucket = (key, path) => sub(`arn:\${AWS::Partition}:s3:::${parameter(key)}/${path}`);
  const table = [parameter('table-arn'), `${parameter('table-arn')}/index/*`];
  const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
  const change = [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ];
  const of = {
    read: [allow(read, ...table)],
    write: [allow([...read, ...change], ...table)],
    scan: [allow([...read, 'dynamodb:Scan'], ...table)],
    claim: [allow([...read, 'dynamodb:UpdateItem'], ...table)],
    send: Object.values(queueWorkers).map((worker) => allow(['sqs:SendMessage'], queue(worker.queue))),
    secret: [
      allow(
        ['ssm:GetParameter'],
        sub(
          `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/mashang/${district}/master-secret`,
        ),
      ),
    ],
    sms: [
      allow(
        ['ssm:GetParameter'],
        sub(
          `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/mashang/${district}/sms`,
        ),
      ),
    ],
    channels: [
      allow(
        ['ssm:GetParameter'],
        sub(
          `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/mashang/${district}/notify`,
        ),
      ),
    ],
    oidc: [
      allow(
        ['ssm:GetParameter'],
        sub(
          `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/mashang/${district}/oidc`,
        ),
      ),
    ],
    wechat: [
      allow(
        ['ssm:GetParameter'],
        sub(
          `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/mashang/${district}/wechat`,
        ),
      ),
    ],
    seal: [allow(['kms:Decrypt', 'kms:GenerateDataKey'], parameter('sealing-key-arn'))],
    upload: [allow(['s3:PutObject'], bucket('originals-bucket', 'uploads/*'))],
    import: [allow(['s3:PutObject'], bucket('originals-bucket', 'imports/*'))],
    imported: [
      allow(['s3:GetObject'], bucket('originals-bucket', 'imports/*')),
      allow(['s3:ListBucket'], sub(`arn:\${AWS::Partition}:s3:::${parameter('originals-bucket')}`)),
    ],
    'read-import': [
      allow(['s3:GetObject'], bucket('originals-bucket', 'imports/*')),
      // Without it a file that was never sent looks forbidden instead of absent.
      allow(['s3:ListBucket'], sub(`arn:\${AWS::Partition}:s3:::${parameter('originals-bucket')}`)),
    ],
    'write-export': [
      allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], bucket('originals-bucket', 'exports/*')),
    ],
    'erase-pictures': [
      allow(['s3:DeleteObject'], bucket('originals-bucket', 'uploads/*')),
      allow(['s3:DeleteObject'], bucket('public-bucket', 'media/*')),
    ],
    'export-pictures': [
      allow(['s3:GetObject'], bucket('originals-bucket', 'uploads/*')),
      allow(['s3:GetObject'], bucket('public-bucket', 'media/*')),
      // Without it a picture that is gone looks forbidden instead of absent.
      allow(
        ['s3:ListBucket'],
        sub(`arn:\${AWS::Partition}:s3:::${parameter('originals-bucket')}`),
        sub(`arn:\${AWS::Partition}:s3:::${parameter('public-bucket')}`),
      ),
    ],
    'shown-pictures': [
      allow(['s3:GetObject'], bucket('public-bucket', 'media/*')),
      // Without it a picture that was erased looks forbidden instead of absent.
      allow(['s3:ListBucket'], sub(`arn:\${AWS::Partition}:s3:::${parameter('public-bucket')}`)),
    ],
    'code-files': [allow(['s3:GetObject', 's3:PutObject'], bucket('originals-bucket', 'code-jobs/*'))],
    pictures: [
      allow(['s3:GetObject'], bucket('originals-bucket', 'uploads/*')),
      // Without it a picture that was never sent looks forbidden instead of absent.
      allow(['s3:ListBucket'], sub(`arn:\${AWS::Partition}:s3:::${parameter('originals-bucket')}`)),
      allow(['s3:PutObject'], bucket('public-bucket', 'media/*')),
    ],
  };
  const log = sub(
    `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/mashang-${district}-${name}:*`,
  );
  const worker = queueWorkers[name];
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], log),
    ...rights[name].flatMap((right) => of[right]),
    ...(rights[name].length > 0 ? [allow(['kms:Decrypt', 'kms:GenerateDataKey'], parameter('key-arn'))] : []),
    ...(worker
      ? [
          allow(
            [
              'sqs:ReceiveMessage',
              'sqs:DeleteMessage',
              'sqs:GetQueueAttributes',
              'sqs:ChangeMessageVisibility',
            ],
            queue(worker.queue),
          ),
        ]
      : []),
  ];
}

const roleName = (name) => `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Role`;

function role(district, name) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
      Policies: [
        {
          PolicyName: name,
          PolicyDocument: { Version: '2012-10-17', Statement: statements(district, name) },
        },
      ],
    },
  };
}

module.exports = async ({ resolveVariable }) => {
  const district = await resolveVariable('sls:stage');
  return {
    Resources: Object.fromEntries(Object.keys(rights).map((name) => [roleName(name), role(district, name)])),
  };
};
Object.assign(module.exports, { rights, queueWorkers });
