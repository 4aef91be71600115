//! Faults of single resources.

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

/// A resource that fails or is slow.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceFault {
    /// The name of the stack. Default: any stack.
    #[serde(default)]
    pub stack: Option<String>,
    /// The logical id of the resource.
    pub resource: String,
    /// In which phases. Default: when the resource is created, updated or replaced; with `reason`, when it is deleted.
    #[serde(default)]
    pub when: Vec<Phase>,
    /// The status reason with which the resource fails. Default: it succeeds, unless there is a `reason`.
    #[serde(default)]
    pub fails: Option<String>,
    /// Why the resource can't be deleted. The status reason is AWS's message for the resource type.
    #[serde(default)]
    pub reason: Option<FailureReason>,
    /// By how many polls the resource is delayed. A poll is one call of `DescribeStacks` or `DescribeStackEvents`.
    #[serde(default)]
    pub polls: u32,
    /// How many seconds the resource takes.
    #[serde(default)]
    pub seconds: u32,
    /// How often the fault occurs.
    #[serde(default)]
    pub times: Times,
    /// Whether the stack isn't rolled back after the failure, as with CloudFormation's `DisableRollback`.
    #[serde(default)]
    pub disable_rollback: bool,
}

/// The phase in which a resource fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The resource is created, possibly as a replacement.
    Create,
    /// The resource is updated.
    Update,
    /// The resource is imported into its stack.
    Import,
    /// The creation, update or import of the resource is rolled back.
    Rollback,
    /// The resource is deleted.
    Delete,
}

/// Why AWS refuses to delete a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureReason {
    /// It isn't empty: a bucket, a repository.
    NotEmpty,
    /// Another resource uses it: a security group, a subnet, a VPC.
    InUse,
}

/// How often a fault occurs: `forever`, or a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Times {
    /// Every time.
    #[default]
    Forever,
    /// The first N times.
    Times(u32),
}

impl<'de> Deserialize<'de> for Times {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TimesVisitor)
    }
}

struct TimesVisitor;

impl Visitor<'_> for TimesVisitor {
    type Value = Times;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("`forever` or a number")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Times, E> {
        match u32::try_from(number) {
            Ok(number) => Ok(Times::Times(number)),
            Err(_) => Err(E::invalid_value(de::Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Times, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(de::Unexpected::Signed(number), &self)),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Times, E> {
        match text {
            "forever" => Ok(Times::Forever),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }
}

impl ResourceFault {
    /// A resource that fails with `reason` whenever it is created, updated or replaced.
    pub fn failing(resource: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            resource: resource.into(),
            fails: Some(reason.into()),
            ..Self::default()
        }
    }

    /// Whether the fault applies to `resource` of `stack` in `phase`.
    pub(crate) fn applies_to(&self, stack: &str, resource: &str, phase: Phase) -> bool {
        let by_default = match self.reason {
            None => matches!(phase, Phase::Create | Phase::Update),
            Some(_) => phase == Phase::Delete,
        };
        self.resource == resource
            && self.stack.as_deref().is_none_or(|name| name == stack)
            && (self.when.contains(&phase) || (self.when.is_empty() && by_default))
    }
}
