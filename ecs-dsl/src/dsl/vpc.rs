//! The network: a VPC with its subnets, routes and endpoints.

use std::sync::Arc;
use std::time::Duration;

use super::{Cidr, IntoText, Name, component};
use crate::cfn::{Handle, List, Value};
use crate::diag::{Located, Origin};

/// A VPC with a subnet of every [`Tier`] in every zone.
///
/// The addresses come from a fixed grid, so that adding a tier or a zone never moves a subnet that exists: the VPC's
/// block is cut into 32, eight for each tier, one for each zone. With `10.0.0.0/16` the public subnets are `10.0.0.0/21`,
/// `10.0.8.0/21` and so on, the private ones begin at `10.0.64.0/21`, the isolated ones at `10.0.128.0/21`; the last
/// quarter stays free.
///
/// Without further words there are no NAT gateways and no endpoints, so that tasks in private subnets can reach
/// nothing outside: [`nat`](Self::nat), [`endpoints`](Self::endpoints) and
/// [`endpoints_for_tasks`](Self::endpoints_for_tasks) are choices that cost money.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Vpc {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<ImportedVpc>,
    pub(crate) cidr: Located<String>,
    pub(crate) zones: Located<u8>,
    pub(crate) nat: Nat,
    pub(crate) endpoints: Vec<Endpoint>,
    pub(crate) endpoints_for_tasks: bool,
    pub(crate) flow_logs: Option<Duration>,
}

/// What is known of a VPC that isn't ours.
#[derive(Clone, Debug, Default)]
pub(crate) struct ImportedVpc {
    pub(crate) id: Option<Value<String>>,
    pub(crate) subnets: [Vec<Value<String>>; 3],
}

/// What a subnet can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Reaches the internet and is reached from it, through the internet gateway: load balancers and NAT gateways.
    Public,
    /// Reaches the internet through a NAT gateway, if there is one, and isn't reached from it: tasks.
    Private,
    /// Reaches nothing outside the VPC: databases and caches.
    Isolated,
}

/// How private subnets reach the internet. A NAT gateway is 0.045 USD an hour (us-east-1), about 33 a month, and
/// 0.045 USD for each gigabyte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nat {
    /// Not at all: for a network without internet, with [`Endpoint`]s for what the tasks need of AWS.
    None,
    /// Through one NAT gateway in the first zone: cheap, and gone when that zone is.
    Single,
    /// Through a NAT gateway in each zone.
    PerZone,
}

/// A way from the VPC to a service of AWS that doesn't leave AWS's network.
///
/// S3 and DynamoDB have gateway endpoints, which are free. The others are interface endpoints: 0.01 USD an hour and
/// zone (us-east-1), about 7 a month, and 0.01 USD for each gigabyte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Endpoint {
    /// Gateway endpoint for Amazon S3; image layers come from there.
    S3,
    /// Gateway endpoint for Amazon DynamoDB.
    DynamoDb,
    /// Amazon ECR's API.
    EcrApi,
    /// Amazon ECR's Docker registry.
    EcrDkr,
    /// Amazon CloudWatch Logs.
    Logs,
    /// AWS Secrets Manager.
    SecretsManager,
    /// AWS Systems Manager, for parameters.
    Ssm,
    /// The channel of ECS Exec.
    SsmMessages,
    /// AWS KMS.
    Kms,
    /// Amazon SQS.
    Sqs,
    /// Amazon SNS.
    Sns,
    /// Amazon CloudWatch metrics.
    Monitoring,
    /// AWS STS.
    Sts,
    /// Amazon EventBridge.
    EventBridge,
    /// AWS Step Functions.
    StepFunctions,
    /// AWS X-Ray.
    XRay,
}

impl Endpoint {
    /// The last part of the endpoint's service name.
    pub const fn service(self) -> &'static str {
        match self {
            Self::S3 => "s3",
            Self::DynamoDb => "dynamodb",
            Self::EcrApi => "ecr.api",
            Self::EcrDkr => "ecr.dkr",
            Self::Logs => "logs",
            Self::SecretsManager => "secretsmanager",
            Self::Ssm => "ssm",
            Self::SsmMessages => "ssmmessages",
            Self::Kms => "kms",
            Self::Sqs => "sqs",
            Self::Sns => "sns",
            Self::Monitoring => "monitoring",
            Self::Sts => "sts",
            Self::EventBridge => "events",
            Self::StepFunctions => "states",
            Self::XRay => "xray",
        }
    }

    /// Whether it is a gateway endpoint: a route, and free.
    pub const fn is_gateway(self) -> bool {
        matches!(self, Self::S3 | Self::DynamoDb)
    }
}

impl Tier {
    pub(crate) const ALL: [Self; 3] = [Self::Public, Self::Private, Self::Isolated];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "Public",
            Self::Private => "Private",
            Self::Isolated => "Isolated",
        }
    }
}

impl Vpc {
    /// A VPC with the block `10.0.0.0/16` over two zones.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            cidr: Located::here("10.0.0.0/16".into()),
            zones: Located::here(2),
            nat: Nat::None,
            endpoints: Vec::new(),
            endpoints_for_tasks: false,
            flow_logs: None,
        }
    }

    /// A VPC that exists already, by its id; say its subnets with [`subnets`](Self::subnets). Nothing of it is
    /// changed, and it is taken as given that its private subnets reach what tasks need.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, vpc_id: impl Into<Value<String>>) -> Self {
        let imported = ImportedVpc {
            id: Some(vpc_id.into()),
            ..ImportedVpc::default()
        };
        Self {
            imported: Some(imported),
            ..Self::new(name)
        }
    }

    /// The ids of an imported VPC's subnets of one tier. On a VPC of our own this has no effect.
    pub fn subnets<V: Into<Value<String>>>(
        mut self,
        tier: Tier,
        ids: impl IntoIterator<Item = V>,
    ) -> Self {
        if let Some(imported) = &mut self.imported {
            imported.subnets[tier as usize] = ids.into_iter().map(Into::into).collect();
        }
        self
    }

    /// The address block, IPv4, from /16 to /23: AWS allows a /16 at most, and below /23 the grid has no room.
    /// It can't be changed later without replacing everything.
    #[track_caller]
    pub fn cidr(mut self, block: impl IntoText<Cidr>) -> Self {
        self.cidr = Located::here(block.into_text());
        self
    }

    /// How many availability zones, 1 to 6; 2 without this. A load balancer and a database need two.
    #[track_caller]
    pub fn zones(mut self, zones: u8) -> Self {
        self.zones = Located::here(zones);
        self
    }

    /// How private subnets reach the internet; not at all without this.
    pub fn nat(mut self, nat: Nat) -> Self {
        self.nat = nat;
        self
    }

    /// Adds endpoints for services of AWS.
    pub fn endpoints(mut self, endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        self.endpoints.extend(endpoints);
        self
    }

    /// Adds the endpoints that the tasks in this VPC need: for their images, logs and secrets, for ECS Exec, and for what
    /// they are granted. With `Nat::None` it is a closed network, in which tasks reach these services of AWS and
    /// nothing else.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Vpc::new("main").nat(Nat::None).endpoints_for_tasks());
    /// # }
    /// ```
    ///
    /// Tasks of any stack of the app count, except those with public addresses. A task that needs one more service adds
    /// one endpoint and changes no other. Images of ECR, logs and secrets take four interface endpoints: about 29 USD a
    /// month in each zone (us-east-1), where a NAT gateway is about 33 in all. The S3 gateway is free.
    /// [`endpoints`](Self::endpoints) adds what programs use without a grant.
    pub fn endpoints_for_tasks(mut self) -> Self {
        self.endpoints_for_tasks = true;
        self
    }

    /// Logs accepted and rejected traffic to CloudWatch Logs, and keeps it that long. See
    /// [`LogGroup::retention`](super::LogGroup::retention) for what is allowed.
    pub fn flow_logs(mut self, retention: Duration) -> Self {
        self.flow_logs = Some(retention);
        self
    }

    pub(crate) fn is_imported(&self) -> bool {
        self.imported.is_some()
    }

    /// Whether tasks in `tier` can use such an endpoint. The routes of gateways are in the route tables of private and
    /// isolated subnets.
    pub(crate) fn has_endpoint(&self, endpoint: Endpoint, tier: Tier) -> bool {
        (self.endpoints_for_tasks || self.endpoints.contains(&endpoint))
            && !(endpoint.is_gateway() && tier == Tier::Public)
    }

    /// How many subnets a tier has.
    pub(crate) fn subnet_count(&self, tier: Tier) -> usize {
        match &self.imported {
            Some(imported) => imported.subnets[tier as usize].len(),
            None => self.zones.value.into(),
        }
    }
}

/// `PrivateSubnet1`: the part of a subnet's logical id that follows the VPC's name.
pub(crate) fn subnet_part(tier: Tier, zone: usize) -> String {
    format!("{}Subnet{zone}", tier.as_str())
}

impl Handle<Vpc> {
    /// The VPC's id.
    pub fn vpc_id(&self) -> Value<String> {
        match self
            .spec()
            .imported
            .as_ref()
            .and_then(|imported| imported.id.clone())
        {
            Some(id) => id,
            None => Value::from_expr(self.ref_of("Vpc")),
        }
    }

    /// The ids of the subnets of one tier, in the order of the zones.
    pub fn subnet_ids(&self, tier: Tier) -> Value<List<String>> {
        let ids: Vec<Value<String>> = match &self.spec().imported {
            Some(imported) => imported.subnets[tier as usize].clone(),
            None => (1..=self.spec().subnet_count(tier))
                .map(|zone| Value::from_expr(self.ref_of(&subnet_part(tier, zone))))
                .collect(),
        };
        ids.into()
    }
}

component!(Vpc, "VPC");
