//! The services that are read, and how each is spoken to. From AWS's service models (botocore 1.43.106: `service-2.json`
//! and `endpoint-rule-set-1.json` of each).

/// A service of AWS.
#[derive(Debug)]
pub(in crate::deploy::aws) struct Service {
    /// Its id, which names `AWS_ENDPOINT_URL_<ID>`.
    pub(super) id: &'static str,
    /// The name in signatures.
    pub(super) signing_name: &'static str,
    /// What its host name begins with.
    pub(super) host: Host,
    pub(super) protocol: Protocol,
}

/// What a service's host name begins with: `ecs` of `ecs.eu-west-1.amazonaws.com`.
#[derive(Debug)]
pub(super) struct Host {
    pub(super) usual: &'static str,
    /// For IPv6 as well.
    pub(super) dual_stack: &'static str,
    /// Whether its usual host in the regions of the US government fulfils FIPS, so that there is none besides.
    pub(super) plain_in_gov: bool,
}

/// How a service is spoken to.
#[derive(Debug)]
pub(super) enum Protocol {
    /// JSON both ways.
    Json {
        /// Such as `1.1`.
        version: &'static str,
        /// What the name of a call stands behind.
        target: &'static str,
    },
    /// A form there, XML back.
    Form {
        /// The date of the API.
        version: &'static str,
    },
}

const fn json(
    id: &'static str,
    signing_name: &'static str,
    target: &'static str,
    plain_in_gov: bool,
) -> Service {
    Service {
        id,
        signing_name,
        host: Host {
            usual: signing_name,
            dual_stack: signing_name,
            plain_in_gov,
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
        usual: "api.ecr",
        dual_stack: "ecr",
        plain_in_gov: false,
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
    protocol: Protocol::Form {
        version: "2015-12-01",
    },
    ..json(
        "Elastic Load Balancing v2",
        "elasticloadbalancing",
        "",
        true,
    )
};
