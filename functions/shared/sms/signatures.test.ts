import { expect, it } from 'vitest';
import { signAliyun } from './aliyun-signature.ts';
import { signTencent } from './tencent-signature.ts';

// Alibaba Cloud, "V3 request structure and signature" (help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature),
// the worked example "fixed parameter values": every input and the signature are the document's.
it('signs as Alibaba Cloud’s worked example says', () => {
  const { url, headers } = signAliyun({
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: {
      RegionId: 'cn-shanghai',
      ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    },
    accessKeyId: 'YourAccessKeyId',
    accessKeySecret: 'YourAccessKeySecret',
    nonce: '3156853299f313e23d1673dc12e1703d',
    date: '2023-10-26T10:22:32Z',
  });
  expect(url).toBe(
    'https://ecs.cn-shanghai.aliyuncs.com/?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
  );
  expect(headers.authorization).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

// Tencent Cloud, "Signature v3" (cloud.tencent.com/document/api/213/30654), the worked example. The document masks
// its secret with 32 asterisks, and the published signature is the one made with those asterisks as the secret.
it('signs as Tencent Cloud’s worked example says', () => {
  const { headers } = signTencent({
    service: 'cvm',
    host: 'cvm.tencentcloudapi.com',
    action: 'DescribeInstances',
    version: '2017-03-12',
    region: 'ap-guangzhou',
    body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    secretId: `AKID${'*'.repeat(32)}`,
    secretKey: '*'.repeat(32),
    timestamp: 1551113065,
  });
  expect(headers.authorization).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${'*'.repeat(32)}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f`,
  );
});

it('encodes what encodeURIComponent leaves alone', () => {
  const { url } = signAliyun({
    host: 'h',
    action: 'a',
    version: 'v',
    query: { TemplateParam: '{"code":"1*2\'(3)!~"}', 'A b': '码' },
    accessKeyId: 'i',
    accessKeySecret: 's',
    nonce: 'n',
    date: 'd',
  });
  expect(url).toBe('https://h/?A%20b=%E7%A0%81&TemplateParam=%7B%22code%22%3A%221%2A2%27%283%29%21~%22%7D');
});
