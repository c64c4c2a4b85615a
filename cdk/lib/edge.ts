import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { DistrictBuckets } from './buckets.ts';
import { type Area, type Hosts, securityHeaders } from './security-headers.ts';

export type EdgeProps = {
  district: string;
  /** Host of the HTTP API: an output of `osls deploy`. */
  apiDomain: string;
  buckets: DistrictBuckets;
  domain?: string;
  certificateArn?: string;
  /** Hosts of map tiles, when the district names any. */
  tiles?: string[];
};

/** One origin for everything a browser sees: pages, API, cleared pictures, with the same headers as local/. */
export class DistrictEdge extends Construct {
  readonly distribution: Distribution;
  readonly pages: Bucket;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { district, buckets } = props;
    this.pages = new Bucket(this, 'Pages', {
      bucketName: `mashang-${district}-pages-${Stack.of(this).account}`,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: buckets.logs,
      serverAccessLogsPrefix: 'pages/',
    });
    const hosts: Hosts = {
      uploads: [`https://${buckets.originals.bucketRegionalDomainName}`],
      tiles: props.tiles ?? [],
    };
    const headers = (area: Area) => this.headers(area, district, hosts);
    const file = (area: Area): BehaviorOptions => ({
      origin: S3BucketOrigin.withOriginAccessControl(this.pages),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: headers(area),
    });
    const page = (area: Area): BehaviorOptions => ({
      ...file(area),
      functionAssociations: [
        { function: this.pageRouter(area, district), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    });
    const api: BehaviorOptions = {
      origin: new HttpOrigin(props.apiDomain),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers('api'),
    };
    const scan: BehaviorOptions = {
      ...api,
      // A scanner that types http:// is sent on, not refused.
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers('console'),
    };

    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Mashang ${district}`,
      defaultBehavior: page('resident'),
      additionalBehaviors: {
        '/api/*': api,
        '/open311/*': api,
        '/q/*': scan,
        '/Q/*': scan,
        '/admin/*': page('console'),
        // A worker that must go (resident-ui/README.md) has to be gone at the next visit, not when a cache thinks so.
        '/sw.js': {
          ...file('resident'),
          cachePolicy: CachePolicy.CACHING_DISABLED,
          responseHeadersPolicy: this.headers('resident', district, hosts, { 'cache-control': 'no-cache' }),
        },
        '/media/*': {
          origin: S3BucketOrigin.withOriginAccessControl(buckets.cleared),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          cachePolicy: new CachePolicy(this, 'MediaCache', {
            // Pictures can be withdrawn, so no cache keeps one for longer than an hour.
            cachePolicyName: `mashang-${district}-media`,
            defaultTtl: Duration.hours(1),
            maxTtl: Duration.hours(1),
          }),
          responseHeadersPolicy: headers('media'),
        },
      },
      ...(props.domain && props.certificateArn
        ? {
            domainNames: [props.domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
          }
        : {}),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      enableLogging: true,
      logBucket: buckets.logs,
      logFilePrefix: 'edge/',
      logIncludesCookies: false,
    });
    this.acknowledge(props.certificateArn !== undefined);
  }

  /** Every rule of the pack that this edge does not meet, and why that is right. */
  private acknowledge(hasCertificate: boolean): void {
    const say = (id: string, reason: string) => Validations.of(this.distribution).acknowledge({ id, reason });
    say(
      'AwsSolutions-CFR1',
      'Residents and their families scan and follow up from anywhere; a country list would lock them out.',
    );
    say(
      'AwsSolutions-CFR2',
      'Not every region we run in offers it; route throttles and the table ceiling bound abuse instead.',
    );
    if (!hasCertificate) {
      say(
        'AwsSolutions-CFR4',
        'The edge own name fixes this setting; with a domain and certificate it is TLS 1.2 (2021).',
      );
    }
  }

  private headers(
    area: Area,
    district: string,
    hosts: Hosts,
    more: Record<string, string> = {},
  ): ResponseHeadersPolicy {
    const name = [area, ...Object.keys(more)].join('-');
    const id = `Headers-${name}`;
    const known = this.node.tryFindChild(id) as ResponseHeadersPolicy | undefined;
    if (known) return known;
    const { 'content-security-policy': csp = '', ...rest } = { ...securityHeaders(area, hosts), ...more };
    const custom = Object.entries(rest).filter(
      ([name]) => !['x-content-type-options', 'referrer-policy'].includes(name),
    );
    return new ResponseHeadersPolicy(this, id, {
      responseHeadersPolicyName: `mashang-${district}-${name}`,
      securityHeadersBehavior: {
        // A Lambda that says something stricter keeps its word, here as in local/.
        contentSecurityPolicy: { contentSecurityPolicy: csp, override: false },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: custom.map(([header, value]) => ({ header, value, override: true })),
      },
    });
  }

  /** Page addresses are made in the browser: whatever is not a file is the page itself. */
  private pageRouter(area: Area, district: string): EdgeFunction {
    const index = area === 'console' ? '/admin/index.html' : '/index.html';
    return new EdgeFunction(this, `Router-${area}`, {
      functionName: `mashang-${district}-router-${area}`,
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/i.test(request.uri)) request.uri = '${index}';
  return request;
}`,
      ),
    });
  }
}
