//! The services that are read, with their protocols. From AWS's service models (botocore 1.43.106: `service-2.json` and
//! `endpoint-rule-set-1.json` of each).

/// An AWS service.
#[derive(Debug)]
pub(in crate::deploy::aws) struct Service {
    /// The service id, as in `AWS_ENDPOINT_URL_<ID>`.
    pub(in crate::deploy::aws) id: &'static str,
    /// The signing name.
    pub(super) signing_name: &'static str,
    /// The prefix of the host name.
    pub(super) host: Host,
    pub(super) protocol: Protocol,
}

/// The prefix of a service's host name: `ecs` of `ecs.eu-west-1.amazonaws.com`.
#[derive(Debug)]
pub(super) struct Host {
    pub(super) standard: &'static str,
    /// With IPv6.
    pub(super) dual_stack: &'static str,
    /// Whether the standard host in GovCloud regions is FIPS-compliant, so that no separate one exists.
    pub(super) fips_by_default_in_gov: bool,
}

/// The protocol of a service.
#[derive(Debug)]
pub(super) enum Protocol {
    /// AWS JSON.
    Json {
        /// The version, such as `1.1`.
        version: &'static str,
        /// The prefix of `X-Amz-Target`.
        target: &'static str,
    },
    /// AWS query: a form as request, XML as response.
    Query {
        /// The API version.
        version: &'static str,
    },
}

const fn json(
    id: &'static str,
    signing_name: &'static str,
    target: &'static str,
    fips_by_default_in_gov: bool,
) -> Service {
    Service {
        id,
        signing_name,
        host: Host {
            standard: signing_name,
            dual_stack: signing_name,
            fips_by_default_in_gov,
        },
        protocol: Protocol::Json {
            version: "1.1",
            target,
        },
    }
}

pub(in crate::deploy::aws) static ECS: Service =
    json("ECS", "ecs", "AmazonEC2ContainerServiceV20141113", false);

pub(in crate::deploy::aws) static LOGS: Service =
    json("CloudWatch Logs", "logs", "Logs_20140328", true);

pub(in crate::deploy::aws) static ACM: Service = json("ACM", "acm", "CertificateManager", true);

pub(in crate::deploy::aws) static SSM: Service = json("SSM", "ssm", "AmazonSSM", true);

pub(in crate::deploy::aws) static KMS: Service = json("KMS", "kms", "TrentService", false);

pub(in crate::deploy::aws) static SECRETS: Service =
    json("Secrets Manager", "secretsmanager", "secretsmanager", false);

pub(in crate::deploy::aws) static ECR: Service = Service {
    host: Host {
        standard: "api.ecr",
        dual_stack: "ecr",
        fips_by_default_in_gov: false,
    },
    ..json("ECR", "ecr", "AmazonEC2ContainerRegistry_V20150921", false)
};

pub(in crate::deploy::aws) static CLOUD_CONTROL: Service = Service {
    protocol: Protocol::Json {
        version: "1.0",
        target: "CloudApiService",
    },
    ..json("CloudControl", "cloudcontrolapi", "", false)
};

pub(in crate::deploy::aws) static ELB: Service = Service {
    protocol: Protocol::Query {
        version: "2015-12-01",
    },
    ..json(
        "Elastic Load Balancing v2",
        "elasticloadbalancing",
        "",
        true,
    )
};

pub(in crate::deploy::aws) static CLOUDFORMATION: Service =
    json("CloudFormation", "cloudformation", "", false);

pub(in crate::deploy::aws) static S3: Service = json("S3", "s3", "", false);

pub(in crate::deploy::aws) static STS: Service = json("STS", "sts", "", true);

/// All services that are called, those with an SDK client too.
pub(in crate::deploy::aws) static SERVICES: [&Service; 12] = [
    &ACM,
    &CLOUDFORMATION,
    &CLOUD_CONTROL,
    &ECR,
    &ECS,
    &ELB,
    &KMS,
    &LOGS,
    &S3,
    &SECRETS,
    &SSM,
    &STS,
];
