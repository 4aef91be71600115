//! The AWS services that tasks call, and with them the VPC endpoints that a network without internet
//! access needs.

use std::collections::BTreeSet;

use crate::cfn::{Expr, SecretRef, SecretStore, Value};
use crate::dsl::{Endpoint, Grant, Image, ImageSource, Nat, Task, Tier, Vpc};
use crate::rules::PrivateRepository;

/// A service that a task needs before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum AwsDependency {
    /// Images in Amazon ECR.
    Ecr,
    /// Images in another registry.
    Registry,
    Logs,
    SecretsManager,
    ParameterStore,
}

/// IAM prefixes of services that a program reaches inside its VPC, without an endpoint.
const VPC_SERVICES: [&str; 4] = ["es", "elasticache", "elasticfilesystem", "rds-db"];
/// KMS actions that other services call on the caller's behalf: with these alone, a program never calls KMS itself.
const SERVICE_SIDE_KMS_ACTIONS: [&str; 2] = ["kms:Decrypt", "kms:GenerateDataKey"];

impl AwsDependency {
    /// The VPC endpoints of this service; none for another registry.
    pub(crate) fn endpoints(self) -> &'static [Endpoint] {
        match self {
            Self::Ecr => &[Endpoint::EcrApi, Endpoint::EcrDkr, Endpoint::S3],
            Self::Registry => &[],
            Self::Logs => &[Endpoint::Logs],
            Self::SecretsManager => &[Endpoint::SecretsManager],
            Self::ParameterStore => &[Endpoint::Ssm],
        }
    }
}

impl Task {
    /// The services that its tasks need before they start.
    pub(crate) fn aws_dependencies(&self) -> BTreeSet<AwsDependency> {
        let mut dependencies = BTreeSet::from([AwsDependency::Logs]);
        for image in self.containers().map(|container| &container.image) {
            dependencies.insert(if is_ecr(image) {
                AwsDependency::Ecr
            } else {
                AwsDependency::Registry
            });
            if image.credentials.is_some() {
                dependencies.insert(AwsDependency::SecretsManager);
            }
        }
        let own = self.containers().flat_map(|container| &container.secrets);
        let granted = self.grants.iter().flat_map(|grant| &grant.secrets);
        dependencies.extend(own.filter_map(|(_, secret)| store(secret)));
        dependencies.extend(granted.filter_map(|(_, secret)| store(secret)));
        dependencies
    }

    /// The endpoints that its programs call while they run, and the actions with unknown endpoints.
    pub(crate) fn aws_api_calls(&self) -> (BTreeSet<Endpoint>, BTreeSet<&str>) {
        let mut known = BTreeSet::new();
        let mut unknown = BTreeSet::new();
        if self.execute_command {
            known.insert(Endpoint::SsmMessages);
        }
        for grant in self.all_grants() {
            let uses_key = calls_kms(grant);
            for action in actions(grant) {
                let service = action.split_once(':').map_or("", |(service, _)| service);
                match (service, endpoints_for(service)) {
                    ("kms", _) if !uses_key => {}
                    (_, Some(endpoints)) => known.extend(endpoints),
                    _ if VPC_SERVICES.contains(&service) => {}
                    _ => drop(unknown.insert(action)),
                }
            }
        }
        (known, unknown)
    }

    /// All endpoints that its tasks can use.
    pub(crate) fn endpoints(&self) -> BTreeSet<Endpoint> {
        let dependencies = self.aws_dependencies();
        let at_start = dependencies.iter().flat_map(|service| service.endpoints());
        at_start.copied().chain(self.aws_api_calls().0).collect()
    }

    /// Whether its tasks reach the internet.
    pub(crate) fn reaches_internet(&self, vpc: &Vpc) -> bool {
        match vpc.access(self.network.tier) {
            Tier::Public => self.network.public_ip,
            Tier::Private => vpc.nat.value != Nat::None,
            Tier::Isolated | Tier::Own(_) => false,
        }
    }
}

fn actions(grant: &Grant) -> impl Iterator<Item = &str> {
    let statements = grant.statements.iter();
    statements.flat_map(|statement| statement.actions.iter().map(|action| &**action))
}

/// Whether a program with this grant calls KMS itself. A grant of an encrypted resource includes the key, which the
/// resource's service uses.
fn calls_kms(grant: &Grant) -> bool {
    let is_key = |action: &str| action.starts_with("kms:");
    actions(grant).all(is_key)
        || actions(grant)
            .any(|action| is_key(action) && !SERVICE_SIDE_KMS_ACTIONS.contains(&action))
}

/// The endpoints of the service whose actions begin with `prefix`.
fn endpoints_for(prefix: &str) -> Option<&'static [Endpoint]> {
    Some(match prefix {
        "s3" => &[Endpoint::S3],
        "dynamodb" => &[Endpoint::DynamoDb],
        "ecr" => &[Endpoint::EcrApi, Endpoint::EcrDkr, Endpoint::S3],
        "logs" => &[Endpoint::Logs],
        "secretsmanager" => &[Endpoint::SecretsManager],
        "ssm" => &[Endpoint::Ssm],
        "ssmmessages" => &[Endpoint::SsmMessages],
        "kms" => &[Endpoint::Kms],
        "sqs" => &[Endpoint::Sqs],
        "sns" => &[Endpoint::Sns],
        "cloudwatch" => &[Endpoint::Monitoring],
        "sts" => &[Endpoint::Sts],
        "events" => &[Endpoint::EventBridge],
        "states" => &[Endpoint::StepFunctions],
        "xray" => &[Endpoint::XRay],
        "lambda" => &[Endpoint::Lambda],
        "kinesis" => &[Endpoint::Kinesis],
        "firehose" => &[Endpoint::Firehose],
        "ecs" => &[Endpoint::Ecs],
        "ec2" => &[Endpoint::Ec2],
        "elasticloadbalancing" => &[Endpoint::ElasticLoadBalancing],
        "application-autoscaling" => &[Endpoint::ApplicationAutoScaling],
        "servicediscovery" => &[Endpoint::ServiceDiscovery],
        "athena" => &[Endpoint::Athena],
        _ => return None,
    })
}

fn is_ecr(image: &Image) -> bool {
    match &image.source {
        ImageSource::Ecr(_) | ImageSource::Build(_) => true,
        ImageSource::Registry(reference) => PrivateRepository::from_reference(reference).is_some(),
    }
}

fn store(secret: &Value<SecretRef>) -> Option<AwsDependency> {
    let Expr::Secret(secret) = secret.expr() else {
        return None;
    };
    Some(match secret.store() {
        SecretStore::SecretsManager => AwsDependency::SecretsManager,
        SecretStore::ParameterStore => AwsDependency::ParameterStore,
    })
}
