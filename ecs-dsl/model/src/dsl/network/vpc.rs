//! Amazon VPCs with subnets, routes and endpoints.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::{Endpoint, Nat, NetworkAcl, SubnetGrid, Tier, VpcAddresses, VpcRoute};
use crate::cfn::{Handle, List, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, ExternalValue, Import, Logs, Naming};
use crate::dsl::{Bucket, BuilderRecord, Cidr, IntoText, Name, Stack, component};
use crate::rules;

/// An [Amazon VPC](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html)
/// with a subnet of every [`Tier`] in every availability zone.
///
/// Subnets have fixed address blocks, so that a new tier or zone never moves an existing subnet: the VPC's block is
/// divided into 32, eight for each tier, one for each zone. With `10.0.0.0/16` the public subnets are `10.0.0.0/21`,
/// `10.0.8.0/21` and so on, the private ones begin at `10.0.64.0/21`, the isolated ones at `10.0.128.0/21`; the last
/// quarter stays free. Blocks smaller than /23 have fewer slots: see [`cidr`](Self::cidr).
///
/// By default it has no NAT gateways and no endpoints, so that tasks in private subnets have no access to anything
/// outside the VPC: [`nat`](Self::nat), [`endpoints`](Self::endpoints) and
/// [`endpoints_for_tasks`](Self::endpoints_for_tasks) cost money.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Vpc {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<ImportedVpc>,
    pub(crate) cidr: Spanned<String>,
    pub(crate) zones: Spanned<u32>,
    /// Blocks that the program gives, beside `cidr`.
    pub(crate) addresses: VpcAddresses,
    pub(crate) dual_stack: bool,
    /// The call that removes the internet gateway and the public subnets.
    pub(crate) closed: Option<SourceLocation>,
    pub(crate) nat: Spanned<Nat>,
    pub(crate) network_acls: Vec<(Spanned<Tier>, NetworkAcl)>,
    pub(crate) routes: Vec<VpcRoute>,
    pub(crate) endpoints: Vec<Endpoint>,
    pub(crate) endpoints_for_tasks: bool,
    pub(crate) flow_logs: Option<Duration>,
    pub(crate) flow_log_bucket: Option<Handle<Bucket>>,
}

/// The properties of an imported VPC.
#[derive(Clone, Debug, Default)]
pub(crate) struct ImportedVpc {
    pub(crate) id: Option<Value<String>>,
    pub(crate) subnets: BTreeMap<Tier, Vec<Value<String>>>,
}

impl ImportedVpc {
    fn subnets_of(&self, tier: Tier) -> &[Value<String>] {
        self.subnets
            .get(&tier)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

impl Vpc {
    /// A VPC with the block `10.0.0.0/16` in two availability zones.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            cidr: Spanned::here("10.0.0.0/16".into()),
            zones: Spanned::here(2),
            addresses: VpcAddresses::default(),
            dual_stack: false,
            closed: None,
            nat: Spanned::here(Nat::None),
            network_acls: Vec::new(),
            routes: Vec::new(),
            endpoints: Vec::new(),
            endpoints_for_tasks: false,
            flow_logs: None,
            flow_log_bucket: None,
        }
    }

    /// An existing VPC, by its id; add its subnets with [`subnets`](Self::subnets). Nothing in it changes, and its
    /// private subnets are assumed to reach everything that tasks need.
    // rule: component_name
    // rule: vpc_id(vpc_id)
    // unchecked if imported: all setters but .subnets
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

    /// The ids of an imported VPC's subnets of one tier. Called again, it adds another tier. No effect on other VPCs.
    // rule: subnet_id(ids)
    pub fn subnets<V: Into<Value<String>>>(
        mut self,
        tier: Tier,
        ids: impl IntoIterator<Item = V>,
    ) -> Self {
        if let Some(imported) = &mut self.imported {
            let ids = ids.into_iter().map(Into::into).collect();
            imported.subnets.insert(tier, ids);
        }
        self
    }

    /// The IPv4 address block, from /16 to /28. A block smaller than /23 has subnets of 16 addresses each, and one without
    /// room for every tier in every zone has no isolated subnets, or only private ones. Default: `10.0.0.0/16`. Changing it replaces the VPC and everything in it. `CidrBlock`:
    /// [CIDR blocks](https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html).
    // rule: vpc_cidr
    #[track_caller]
    pub fn cidr(mut self, block: impl IntoText<Cidr>) -> Self {
        self.record.replaces("cidr");
        self.cidr = Spanned::here(block.into_text());
        self
    }

    /// The number of availability zones, 1 to 6. Default: 2. A load balancer and a database need two.
    /// `AvailabilityZone`:
    /// [AWS::EC2::Subnet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html).
    // rule: zones
    #[track_caller]
    pub fn zones(mut self, zones: u32) -> Self {
        self.record.replaces("zones");
        self.zones = Spanned::here(zones);
        self
    }

    /// The NAT gateways or [instances](crate::dsl::NatInstance) through which private subnets reach the internet. Default: [`Nat::None`]. `NatGatewayId`:
    /// [NAT gateways](https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html).
    #[track_caller]
    pub fn nat(mut self, nat: impl Into<Nat>) -> Self {
        self.record.replaces("nat");
        let mut nat = nat.into();
        if let Nat::Instance(instance) = &mut nat {
            self.record.absorb(&mut instance.record);
        }
        self.nat = Spanned::here(nat);
        self
    }

    /// Adds VPC endpoints. Default: none. `ServiceName`:
    /// [AWS::EC2::VPCEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html).
    pub fn endpoints(mut self, endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        self.endpoints.extend(endpoints);
        self
    }

    /// Adds the VPC endpoints that the tasks in this VPC need: for their images, logs and secrets, for ECS Exec, and
    /// for their grants. Default: none. With `Nat::None` tasks reach these AWS services and nothing else outside the
    /// VPC.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Vpc::new("main").nat(Nat::None).endpoints_for_tasks());
    /// # }
    /// ```
    ///
    /// Tasks of every stack of the app count, except those with public addresses. A task that calls one more service
    /// adds one endpoint and changes no other. ECR images, logs and secrets need four interface endpoints: about 29 USD
    /// a month in each zone (us-east-1), compared to about 33 for a NAT gateway. The S3 gateway is free.
    /// [`endpoints`](Self::endpoints) adds those that programs use without a grant. `ServiceName`:
    /// [AWS::EC2::VPCEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html).
    pub fn endpoints_for_tasks(mut self) -> Self {
        self.endpoints_for_tasks = true;
        self
    }

    /// Writes accepted and rejected traffic to CloudWatch Logs, and keeps it for this long. Default: no flow logs. See
    /// [`LogGroup::retention`](crate::dsl::LogGroup::retention) for the allowed durations. `TrafficType`:
    /// [AWS::EC2::FlowLog](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html).
    // rule: retention
    #[track_caller]
    pub fn flow_logs(mut self, retention: Duration) -> Self {
        self.record.replaces("flow_logs");
        self.flow_logs = Some(retention);
        self
    }

    /// Writes accepted and rejected traffic to a bucket, below `AWSLogs/<account>/vpcflowlogs/`. Default: no flow logs there. The
    /// policy of a bucket of this stack allows it; that of any other bucket must, as on AWS's page.
    /// `LogDestination`:
    /// [flow logs in S3](https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html).
    #[track_caller]
    pub fn flow_log_bucket(mut self, bucket: &Handle<Bucket>) -> Self {
        self.record.replaces("flow_log_bucket");
        self.flow_log_bucket = Some(bucket.clone());
        self
    }

    /// Removes the internet gateway and the public subnets: nothing in the VPC reaches the internet, nor is reached from it.
    /// Default: an internet gateway and public subnets. Tasks need [`endpoints_for_tasks`](Self::endpoints_for_tasks), and load
    /// balancers are internal. `InternetGatewayId`:
    /// [AWS::EC2::VPCGatewayAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Vpc::new("main").without_internet_gateway().endpoints_for_tasks());
    /// # }
    /// ```
    #[track_caller]
    pub fn without_internet_gateway(mut self) -> Self {
        self.closed = Some(SourceLocation::here());
        self
    }

    /// Adds IPv6: Amazon's block for the VPC, a /64 for every subnet by its position in the VPC's IPv4 block, routes of public
    /// subnets to the internet gateway and of private ones to an egress-only gateway, which is free. Public load balancers
    /// are dual-stack too. Default: IPv4 only. `AmazonProvidedIpv6CidrBlock`:
    /// [AWS::EC2::VPCCidrBlock](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpccidrblock.html).
    ///
    /// Tasks get IPv6 addresses if the account setting
    /// [`dualStackIPv6`](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html) is enabled. What has only IPv4,
    /// such as many public APIs, still needs a NAT gateway.
    pub fn dual_stack(mut self) -> Self {
        self.dual_stack = true;
        self
    }

    /// Adds a network ACL for the subnets of a tier, which may have one. Default: the VPC's own, which allows everything.
    /// `NetworkAclId`:
    /// [AWS::EC2::SubnetNetworkAclAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetnetworkaclassociation.html).
    #[track_caller]
    pub fn network_acl(mut self, tier: Tier, mut acl: NetworkAcl) -> Self {
        self.record.absorb(&mut acl.record);
        self.network_acls.push((Spanned::here(tier), acl));
        self
    }

    pub(crate) fn is_imported(&self) -> bool {
        self.imported.is_some()
    }

    /// Whether tasks in `tier` can use this endpoint. Only the route tables of private and isolated subnets have the
    /// routes of gateways.
    pub(crate) fn has_endpoint(&self, endpoint: Endpoint, tier: Tier) -> bool {
        (self.endpoints_for_tasks || self.endpoints.contains(&endpoint))
            && !(endpoint.is_gateway() && self.access(tier) == Tier::Public)
    }

    /// The number of zones. A rule allows at most six.
    pub(crate) fn zone_count(&self) -> u8 {
        u8::try_from(self.zones.value).unwrap_or(u8::MAX)
    }

    /// The tier of a component that isn't public: the one that it names, or isolated, or private in a VPC without isolated
    /// subnets.
    pub(crate) fn tier_or_isolated(&self, tier: Option<Tier>) -> Tier {
        tier.unwrap_or_else(|| match self.subnet_count(Tier::Isolated) {
            0 => Tier::Private,
            _ => Tier::Isolated,
        })
    }

    /// The number of subnets of a tier.
    pub(crate) fn subnet_count(&self, tier: Tier) -> usize {
        match &self.imported {
            Some(imported) => imported.subnets_of(tier).len(),
            None if self.tiers().contains(&tier) => self.zone_count().into(),
            None => 0,
        }
    }

    /// The slots of its subnets.
    pub(crate) fn grid(&self) -> SubnetGrid {
        match &self.addresses.pool {
            // The block is known only at deployment: the slots are those of any block of this size.
            Some(pool) => {
                let block = format!("10.0.0.0/{}", pool.netmask_length.value);
                SubnetGrid::new(&block, self.zone_count())
            }
            None => SubnetGrid::new(&self.cidr.value, self.zone_count()),
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

    /// The IPv4 block of a VPC that isn't imported.
    pub(crate) fn cidr_block(&self) -> Value<String> {
        match &self.spec().addresses.pool {
            Some(_) => self.given_or_attribute(None, "Vpc", "CidrBlock"),
            None => self.spec().cidr.value.clone().into(),
        }
    }

    /// The ids of the subnets of one tier, in the order of the zones.
    pub fn subnet_ids(&self, tier: Tier) -> Value<List<String>> {
        let ids: Vec<Value<String>> = match &self.spec().imported {
            Some(imported) => imported.subnets_of(tier).to_vec(),
            None => (1..=self.spec().subnet_count(tier))
                .map(|zone| Value::from_expr(self.ref_of(&subnet_part(tier, zone))))
                .collect(),
        };
        ids.into()
    }
}

component!(Vpc, "VPC");

impl Described for Vpc {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let imported = self.imported.iter();
        let ids = imported
            .clone()
            .flat_map(|imported| &imported.id)
            .map(|id| ExternalValue::new(id, rules::vpc_id));
        let subnets = imported
            .flat_map(|imported| imported.subnets.values().flatten())
            .map(|id| ExternalValue::new(id, rules::subnet_id));
        Description {
            naming: Naming::Generated,
            import: Import::from_option(&self.imported)
                .also(ids)
                .also(subnets)
                .also(self.gateway_ids()),
            network: None,
            data: None,
            logs: self.flow_logs.map(|value| Logs {
                retention: Spanned {
                    value,
                    origin: self.origin,
                },
                kms_key: None,
            }),
            monitoring: None,
        }
    }
}
