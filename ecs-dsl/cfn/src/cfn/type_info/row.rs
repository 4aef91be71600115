//! [`TypeInfo`]: the row of a resource type, and its builder. A row is created by [`named`], [`shared`] or [`unnamed`]; each
//! method states one more fact, and a fact that isn't stated doesn't hold.

use serde_json::{Map, Value};

use super::access::{Policy, PublicSwitch};
use super::charge::Charge;
use super::deletion::{Contents, DeletionAdvice, InUse, Protection};
use super::diagram::{DiagramNode, Passage};
use super::lookup::{NameConflict, NameLookup, Quota, ReadCall, ServiceLinkedRole};
use super::naming::Naming;
use super::value_rule::ValueRule;

/// What a resource type is, beyond AWS's schema.
///
/// Formats of ids contain placeholders: `{n}` is the name (`{N}` in lowercase), `{path}` the name without a leading slash,
/// `{r}` the region, `{a}` the account, `{u}` a UUID, `{h17}` 17 hexadecimal digits (`{H20}` uppercase; `{h17:vpc}` others
/// than `{h17}`), `{b}` a number from 1 to 254, `{g}` the generation, `{ref}` the value of `Ref`, `{arn}` the ARN,
/// `{after:x/}` the part of `Ref` after `:x/`, `{lb}` and `{listener}` the end of the load balancer's or listener's ARN,
/// `{block}` the IPv4 block of a VPC, which a pool may give, and `{Property}` the value of a property.
#[derive(Debug)]
pub struct TypeInfo {
    /// The type's name, such as `AWS::ECS::Service`.
    pub type_name: &'static str,
    /// The property that holds the name, and where the name must be unique.
    pub naming: Naming,
    /// The characters of the longest name that CloudFormation generates.
    pub name_limit: usize,
    /// Whether AWS lowercases names.
    pub lowercase: bool,
    /// The format of `Ref`; empty if it is the primary identifier.
    pub reference: &'static str,
    /// The format of the ARN; empty if it has none, or the usual one of its service.
    pub arn: &'static str,
    /// The formats of attributes that aren't derived from their names, including documented ones that the schema lacks.
    pub attributes: &'static [(&'static str, &'static str)],
    /// Attributes that an update of any property can change; with a dot at the end, all attributes below.
    pub counted_attributes: &'static [&'static str],
    /// Conditionally create-only properties that `Modify…` accepts: a change may restart the resource, but not replace it.
    pub restarting: &'static [&'static str],
    /// The properties of which only one resource can have the same values.
    pub slot: &'static [&'static str],
    /// Whether it is unknown if a replacement in the same slot fails.
    pub slot_unknown_for_replacement: bool,
    /// Whether it is a database or a cache with an engine.
    pub engine: Option<Engine>,
    /// Whether CloudFormation requires `CAPABILITY_IAM`, or `CAPABILITY_NAMED_IAM` with a custom name.
    pub iam_capability: bool,
    /// Whether it is an IAM identity: with inline and managed policies, and a permissions boundary.
    pub identity: bool,
    /// The policies in its properties, except the inline ones of identities.
    pub policies: &'static [Policy],
    /// Whether no change of it broadens access.
    pub grants_nothing: bool,
    /// Whether its replacement is a new revision beside the old one, and not another resource.
    pub revisions: bool,
    /// The property that exposes it to the internet.
    pub public: Option<PublicSwitch>,
    /// The properties with its security groups, as paths.
    pub security_groups: &'static [&'static str],
    /// The deletion protection.
    pub protection: Option<Protection>,
    /// What keeps it from being deleted; `None` if AWS deletes it while it is in use.
    pub in_use: Option<InUse>,
    /// Whether it only stores the ids of what it names, such as a launch template: AWS deletes those while it exists.
    pub stores_ids: bool,
    /// What it must not contain when it is deleted.
    pub contents: Option<Contents>,
    /// Advice for reasons of failed deletions.
    pub deletion_advice: Option<DeletionAdvice>,
    /// Whether CloudFormation takes a snapshot without a `DeletionPolicy`, unless the resource is a part of another one.
    pub snapshot_by_default: bool,
    /// The property that makes it a part of another resource, such as the cluster of a database instance.
    pub part_of: Option<&'static str>,
    /// Its box in diagrams.
    pub diagram: Option<DiagramNode>,
    /// Whether a reference in a task leads through it to what it refers to.
    pub passage: Option<Passage>,
    /// What AWS charges for it.
    pub charge: Charge,
    /// How to find out whether it exists.
    pub read_call: ReadCall,
    /// The lookup of the name before a deployment, which fails if the name is taken.
    pub name_lookup: Option<NameLookup>,
    /// Whether its creation fails if its KMS key is inaccessible. Others fail when they use the key.
    pub needs_key_at_creation: bool,
    /// The service-linked role that must exist in the account before it is created, which AWS doesn't create by itself.
    pub service_linked_role: Option<ServiceLinkedRole>,
    /// Whether templates often use one that they don't create.
    pub often_external: bool,
    /// The default quota.
    pub quota: Option<Quota>,
    /// The rules for the values of its properties.
    pub values: &'static [ValueRule],
}

impl TypeInfo {
    /// Whether CloudFormation takes a snapshot of a resource without a `DeletionPolicy`.
    pub fn takes_snapshot(&self, properties: &Map<String, Value>) -> bool {
        self.snapshot_by_default && !self.is_part(properties)
    }

    /// Whether a resource with these properties is a part of another one.
    pub fn is_part(&self, properties: &Map<String, Value>) -> bool {
        self.part_of
            .is_some_and(|property| properties.contains_key(property))
    }
}

/// The kind of engine behind a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A relational database.
    Database,
    /// A cache.
    Cache,
}

const fn row(
    type_name: &'static str,
    naming: Naming,
    reference: &'static str,
    arn: &'static str,
) -> TypeInfo {
    TypeInfo {
        type_name,
        naming,
        name_limit: 128,
        lowercase: false,
        reference,
        arn,
        attributes: &[],
        counted_attributes: &[],
        restarting: &[],
        slot: &[],
        slot_unknown_for_replacement: false,
        engine: None,
        iam_capability: false,
        identity: false,
        policies: &[],
        grants_nothing: false,
        revisions: false,
        public: None,
        security_groups: &[],
        protection: None,
        in_use: None,
        stores_ids: false,
        contents: None,
        deletion_advice: None,
        snapshot_by_default: false,
        part_of: None,
        diagram: None,
        passage: None,
        charge: Charge::None,
        read_call: ReadCall::CloudControl,
        name_lookup: None,
        needs_key_at_creation: false,
        service_linked_role: None,
        often_external: false,
        quota: None,
        values: &[],
    }
}

/// A type whose name is in `property` and unique in the account and region, with the formats of `Ref` and the ARN.
pub(super) const fn named(
    type_name: &'static str,
    property: &'static str,
    reference: &'static str,
    arn: &'static str,
) -> TypeInfo {
    row(
        type_name,
        Naming::Unique {
            property,
            within: &[],
        },
        reference,
        arn,
    )
}

/// A type whose name is in `property` and needn't be unique.
pub(super) const fn shared(
    type_name: &'static str,
    property: &'static str,
    reference: &'static str,
    arn: &'static str,
) -> TypeInfo {
    row(type_name, Naming::Shared(property), reference, arn)
}

/// A type without a name.
pub(super) const fn unnamed(
    type_name: &'static str,
    reference: &'static str,
    arn: &'static str,
) -> TypeInfo {
    row(type_name, Naming::Unnamed, reference, arn)
}

/// A type that isn't generated: only plans and prices know it, so it has neither a name nor ids.
pub(super) const fn not_generated(type_name: &'static str) -> TypeInfo {
    row(type_name, Naming::Unnamed, "", "")
}

impl TypeInfo {
    /// A unique name of a type that isn't generated.
    pub(super) const fn with_name(mut self, property: &'static str) -> Self {
        self.naming = Naming::Unique {
            property,
            within: &[],
        };
        self
    }

    /// The name is unique among the resources with the same values of `properties`.
    pub(super) const fn within(mut self, properties: &'static [&'static str]) -> Self {
        if let Naming::Unique { property, .. } = self.naming {
            self.naming = Naming::Unique {
                property,
                within: properties,
            };
        }
        self
    }

    /// The preflight looks the name up; `delete` is the command that deletes the resource `NAME`.
    pub(super) const fn name_lookup(
        mut self,
        conflict: NameConflict,
        delete: &'static str,
    ) -> Self {
        self.name_lookup = Some(NameLookup { conflict, delete });
        self
    }

    /// The role `name` of `service` is needed if the resource has `property`.
    pub(super) const fn service_linked_role(
        mut self,
        name: &'static str,
        service: &'static str,
        property: &'static str,
    ) -> Self {
        self.service_linked_role = Some(ServiceLinkedRole {
            name,
            service,
            property,
        });
        self
    }

    pub(super) const fn deletion_advice(
        mut self,
        reasons: &'static [&'static str],
        advice: &'static str,
    ) -> Self {
        self.deletion_advice = Some(DeletionAdvice { reasons, advice });
        self
    }

    pub(super) const fn quota(mut self, limit: u32, label: &'static str) -> Self {
        self.quota = Some(Quota { limit, label });
        self
    }
}

/// Methods that state a fact: a value, an optional value, or a flag.
macro_rules! statements {
    (
        values { $($value:ident: $value_type:ty,)* }
        options { $($option:ident: $option_type:ty,)* }
        flags { $($flag:ident,)* }
    ) => {
        impl TypeInfo {
            $(pub(super) const fn $value(mut self, $value: $value_type) -> Self {
                self.$value = $value;
                self
            })*

            $(pub(super) const fn $option(mut self, $option: $option_type) -> Self {
                self.$option = Some($option);
                self
            })*

            $(pub(super) const fn $flag(mut self) -> Self {
                self.$flag = true;
                self
            })*
        }
    };
}

statements! {
    values {
        name_limit: usize,
        attributes: &'static [(&'static str, &'static str)],
        counted_attributes: &'static [&'static str],
        restarting: &'static [&'static str],
        slot: &'static [&'static str],
        policies: &'static [Policy],
        security_groups: &'static [&'static str],
        charge: Charge,
        read_call: ReadCall,
        values: &'static [ValueRule],
    }
    options {
        engine: Engine,
        public: PublicSwitch,
        protection: Protection,
        in_use: InUse,
        contents: Contents,
        part_of: &'static str,
        diagram: DiagramNode,
        passage: Passage,
    }
    flags {
        lowercase,
        slot_unknown_for_replacement,
        iam_capability,
        identity,
        grants_nothing,
        revisions,
        snapshot_by_default,
        needs_key_at_creation,
        often_external,
        stores_ids,
    }
}
