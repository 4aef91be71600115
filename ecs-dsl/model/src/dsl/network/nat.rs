//! How private subnets reach the internet.

/// The [NAT gateways](https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html) through which private
/// subnets reach the internet. Each costs 0.045 USD an hour (us-east-1), about 33 a month, and 0.045 USD per gigabyte.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Nat {
    /// No NAT gateway: for a network without internet access, with [`Endpoint`](crate::dsl::Endpoint)s for the AWS
    /// services that tasks call.
    None,
    /// One NAT gateway in the first zone: cheaper, but an outage of that zone cuts off all private subnets.
    Single,
    /// One NAT gateway in each zone.
    PerZone,
    /// One [regional NAT gateway](https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html), which AWS
    /// extends to each zone with network interfaces in it, with addresses that it manages. It needs no public subnets. It is
    /// billed for each zone in which it is active. `AvailabilityMode`.
    Regional,
    /// EC2 instances in public subnets that translate addresses: see [`NatInstance`].
    Instance(Box<NatInstance>),
}

/// [NAT instances](https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html): cheaper than NAT gateways for
/// little traffic, and yours to patch and replace.
///
/// By default one instance in the first zone runs the newest Amazon Linux 2023, and sets up IPv4 forwarding with `iptables`
/// when it starts, as AWS's page on NAT AMIs does. Its root volume is encrypted, it requires IMDSv2, and its source/destination
/// check is off. Its public address changes when it is stopped.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn network(stack: &mut Stack) {
/// stack.add(Vpc::new("main").nat(NatInstance::new("t4g.nano")));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "NAT instances do nothing until they are given to a VPC"]
pub struct NatInstance {
    pub(crate) record: crate::dsl::BuilderRecord,
    pub(crate) instance_type: String,
    pub(crate) image: Option<String>,
    pub(crate) per_zone: bool,
}

impl NatInstance {
    /// One instance of this type, such as `t4g.nano`. `InstanceType`:
    /// [AWS::EC2::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html).
    // rule: nat_instance_type
    pub fn new(instance_type: &str) -> Self {
        Self {
            record: crate::dsl::BuilderRecord::default(),
            instance_type: instance_type.into(),
            image: None,
            per_zone: false,
        }
    }

    /// The AMI, by its id: an image that translates addresses by itself, since it gets no user data. Default: the newest
    /// Amazon Linux 2023 of the region when the instance is created, by AWS's SSM parameter. `ImageId`:
    /// [AWS::EC2::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html).
    // rule: image_id
    #[track_caller]
    pub fn image(mut self, ami: &str) -> Self {
        self.record.replaces("image");
        self.image = Some(ami.into());
        self
    }

    /// One instance in each zone. Default: one in the first zone.
    pub fn per_zone(mut self) -> Self {
        self.per_zone = true;
        self
    }

    /// Whether the type has a Graviton processor: a family such as `t4g` or `c7gn`, or `a1`.
    pub(crate) fn is_arm(&self) -> bool {
        let family = self.instance_type.split('.').next().unwrap_or_default();
        let after_generation = family.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        family == "a1" || after_generation.contains('g')
    }
}

impl From<NatInstance> for Nat {
    fn from(instance: NatInstance) -> Self {
        Self::Instance(Box::new(instance))
    }
}

impl Nat {
    /// The number of gateways or instances in zones; none for a regional gateway.
    pub(crate) fn in_zones(&self, zones: u8) -> u8 {
        match self {
            Self::None | Self::Regional => 0,
            Self::Single => 1,
            Self::PerZone => zones,
            Self::Instance(instance) if instance.per_zone => zones,
            Self::Instance(_) => 1,
        }
    }

    /// Whether it is in public subnets.
    pub(crate) fn needs_public_subnets(&self) -> bool {
        match self {
            Self::None | Self::Regional => false,
            Self::Single | Self::PerZone | Self::Instance(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NatInstance;

    #[test]
    fn graviton_families_are_arm() {
        let is_arm = |name| NatInstance::new(name).is_arm();
        for name in [
            "t4g.nano",
            "c7gn.medium",
            "m6gd.large",
            "a1.medium",
            "g5g.xlarge",
        ] {
            assert!(is_arm(name), "{name}");
        }
        for name in ["t3.nano", "g5.xlarge", "c7i.large", "m5.large"] {
            assert!(!is_arm(name), "{name}");
        }
    }
}
