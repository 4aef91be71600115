//! Facts about access: policies and public exposure.

/// A policy in the properties of a resource.
#[derive(Debug)]
pub struct Policy {
    /// The path of the policy.
    pub path: &'static str,
    /// What the policy is.
    pub kind: PolicyKind,
    /// The property that refers to the resources that the policy belongs to; `None` if it belongs to this resource.
    pub owner: Option<&'static str>,
    /// Whether everything is allowed without the property.
    pub absent_allows_all: bool,
}

/// What a policy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyKind {
    /// What an identity may do.
    Permission,
    /// Who may assume a role.
    Trust,
    /// Who may use a resource.
    Resource,
}

impl Policy {
    /// A policy of the resource itself.
    pub(super) const fn own(kind: PolicyKind, path: &'static str) -> Self {
        Self {
            path,
            kind,
            owner: None,
            absent_allows_all: false,
        }
    }

    /// A policy of the resources that `owner` refers to.
    pub(super) const fn attached(
        kind: PolicyKind,
        path: &'static str,
        owner: &'static str,
    ) -> Self {
        Self {
            owner: Some(owner),
            ..Self::own(kind, path)
        }
    }

    pub(super) const fn absent_allows_all(mut self) -> Self {
        self.absent_allows_all = true;
        self
    }
}

/// What exposes a resource to the internet.
#[derive(Debug)]
pub struct PublicSwitch {
    /// When it is exposed.
    pub when: Exposed,
    /// The effect, as in "`Web` is internet-facing".
    pub effect: &'static str,
    /// Whether this alone gives public access.
    pub reachable: bool,
}

/// When a resource is exposed to the internet.
#[derive(Debug)]
pub enum Exposed {
    /// Always.
    Always,
    /// If the property has the value.
    If(&'static str, &'static str),
    /// Unless the property has the value.
    Unless(&'static str, &'static str),
}

impl PublicSwitch {
    pub(super) const fn reachable(when: Exposed, effect: &'static str) -> Self {
        Self {
            when,
            effect,
            reachable: true,
        }
    }

    /// A switch that gives access only together with others.
    pub(super) const fn partial(when: Exposed, effect: &'static str) -> Self {
        Self {
            when,
            effect,
            reachable: false,
        }
    }
}

/// The switch of database services.
pub(super) const PUBLICLY_ACCESSIBLE: PublicSwitch = PublicSwitch::reachable(
    Exposed::If("PubliclyAccessible", "true"),
    "gets a public address (`PubliclyAccessible`)",
);

/// The names of properties that list security groups, at any depth and of any type.
pub const SECURITY_GROUP_LISTS: [&str; 4] = [
    "SecurityGroupIds",
    "SecurityGroups",
    "VPCSecurityGroups",
    "VpcSecurityGroupIds",
];
