//! The place of data stores in a VPC: their subnets and their setters.

use crate::cfn::{Expr, Handle, Value};
use crate::diag::Code;
use crate::dsl::model::builder_record::HasRecord;
use crate::dsl::model::description::{Access, Network, Subnets};
use crate::dsl::{Tier, Vpc};

/// The VPC and the tier that the program names.
#[derive(Clone, Debug, Default)]
pub struct PrivateNetwork {
    pub(crate) vpc: Option<Handle<Vpc>>,
    pub(crate) tier: Option<Tier>,
}

impl PrivateNetwork {
    /// The network of the component. `two_zones` is the rule that requires subnets in two zones, and what it allows.
    pub(crate) fn description(
        &self,
        two_zones: Option<(Code, &'static str)>,
        security_group: Value<String>,
        attributes: impl IntoIterator<Item = impl Into<Expr>>,
    ) -> Network<'_> {
        Network {
            vpc: self.vpc.as_ref(),
            subnets: Some(Subnets {
                tier: self.tier,
                two_zones,
            }),
            access: Some(Access {
                security_group: security_group.into_expr(),
                attributes: attributes.into_iter().map(Into::into).collect(),
                needed: Vec::new(),
            }),
        }
    }
}

/// Access to the network of a builder. The module is private, and so users neither call this nor implement [`InVpc`].
pub trait HasPrivateNetwork: HasRecord {
    /// The network, for a setter.
    fn private_network(&mut self) -> &mut PrivateNetwork;
}

/// The setters of data stores in a VPC, such as [`Postgres`](crate::dsl::Postgres).
///
/// The prelude has this trait; users can't implement it.
pub trait InVpc: HasPrivateNetwork + Sized {
    /// The tier of its subnets. Default: [`Tier::Isolated`], or [`Tier::Private`] in an imported VPC without isolated
    /// subnets. `SubnetIds`: of the
    /// [subnet group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsubnetgroup.html)
    /// of a database, of the
    /// [subnet group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html)
    /// of a cache, and of the `VPCOptions` of a
    /// [search domain](https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html).
    #[track_caller]
    fn subnets(mut self, tier: Tier) -> Self {
        self.record_mut().replaces("subnets");
        self.private_network().tier = Some(tier);
        self
    }

    /// Its VPC. Default: the only VPC of the stack.
    #[track_caller]
    fn vpc(mut self, vpc: &Handle<Vpc>) -> Self {
        self.record_mut().replaces("vpc");
        self.private_network().vpc = Some(vpc.clone());
        self
    }
}

impl<C: HasPrivateNetwork> InVpc for C {}
