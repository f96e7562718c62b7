import { Aws, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { ContractApi } from "./contract-api.ts";
import { refuseSignedLinks } from "./signed-links.ts";
import { UNFINISHED_UPLOADS } from "./unfinished-uploads.ts";

/** How long CloudFront keeps files; what browsers keep is said by the headers of the answer. */
export interface Caches {
  readonly fresh: CachePolicy;
  readonly long: CachePolicy;
}

export function caches(stack: Stack): Caches {
  const keep = (id: string, age: Duration) =>
    new CachePolicy(stack, id, {
      cachePolicyName: `${stack.stackName}-${id.toLowerCase()}`,
      minTtl: Duration.seconds(0),
      defaultTtl: age,
      maxTtl: age,
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  return {
    // Within a minute of a publication everybody sees the new index.
    fresh: keep("Fresh", Duration.minutes(1)),
    // A page of the board never changes under its name.
    long: keep("Long", Duration.days(30)),
  };
}

export interface SiteProps {
  readonly plane: ContractApi;
  /** Headers of the request that the API needs; everything else of the visitor stops at CloudFront. */
  readonly apiHeaders: readonly string[];
  /** Directory and board, the same on both sites. */
  readonly publicBucket: Bucket;
  readonly caches: Caches;
  readonly headers: ResponseHeadersPolicy;
  /** Of what a person looks at, where that differs from board, directory and API. */
  readonly pageHeaders?: ResponseHeadersPolicy;
  /** Paths with headers of their own. */
  readonly headersOf?: Readonly<Record<string, ResponseHeadersPolicy>>;
  readonly address?: { readonly host: string; readonly certificate: string } | undefined;
}

/**
 * One origin for everything of a site: its files, the public files and `/api/*`. So there is no CORS, no preflight
 * and no third party. No logs of any kind, no function at the edge, no firewall that samples requests.
 */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [UNFINISHED_UPLOADS],
      // Built files, put there again by the next release.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    refuseSignedLinks(this.bucket);
    const access = new S3OriginAccessControl(this, "Access", {
      originAccessControlName: this.named("files"),
    });
    const files = S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
      originAccessControl: access,
      // Without LIST a missing file answers 403, as if it were secret. No path can list: a listing needs a query
      // string, and none is passed on.
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    // The bucket's own stack lets CloudFront read: a policy from here would make the two stacks need each other.
    const published = S3BucketOrigin.withBucketDefaults(props.publicBucket as IBucket, {
      originAccessControlId: access.originAccessControlId,
    });
    const { fresh, long } = props.caches;
    this.distribution = new Distribution(this, "Distribution", {
      defaultRootObject: "index.html",
      defaultBehavior: staticFiles(files, fresh, props.pageHeaders ?? props.headers),
      additionalBehaviors: {
        "/api/*": this.api(props),
        "/board/pages/*": staticFiles(published, long, props.headers),
        "/board/*": staticFiles(published, fresh, props.headers),
        "/directory/*": staticFiles(published, fresh, props.headers),
        ...Object.fromEntries(
          Object.entries(props.headersOf ?? {}).map(([path, headers]) => [
            path,
            staticFiles(files, fresh, headers),
          ]),
        ),
      },
      enableLogging: false,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe and North America: a visitor from elsewhere is served too, from further away.
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(props.address && {
        domainNames: [props.address.host],
        certificate: Certificate.fromCertificateArn(this, "Certificate", props.address.certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
  }

  /** The stage is named `api`, so `/api/x` reaches its resource `/x`. No `errorResponses`: they rewrite API answers. */
  private api({ plane, apiHeaders, headers }: SiteProps): BehaviorOptions {
    const host = `${plane.api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    return {
      origin: new HttpOrigin(host, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { "x-api-key": plane.originKey },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: new OriginRequestPolicy(this, "ApiRequest", {
        originRequestPolicyName: this.named("api"),
        headerBehavior: OriginRequestHeaderBehavior.allowList(...apiHeaders),
      }),
      responseHeadersPolicy: headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      compress: false,
    };
  }

  /** CloudFront's names are one set for the whole account. */
  private named(what: string): string {
    return `${Stack.of(this).stackName}-${this.node.id.toLowerCase()}-${what}`;
  }
}

function staticFiles(
  origin: IOrigin,
  cachePolicy: CachePolicy,
  headers: ResponseHeadersPolicy,
): BehaviorOptions {
  return {
    origin,
    cachePolicy,
    responseHeadersPolicy: headers,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    compress: true,
  };
}
