//! What happens to single resources.

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

/// A resource that fails or takes long.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceFault {
    /// The stack's name; any stack if it isn't given.
    #[serde(default)]
    pub stack: Option<String>,
    /// The resource's name in the template.
    pub resource: String,
    /// While what is done to it; without it when it is created, updated or replaced.
    #[serde(default)]
    pub when: Vec<Moment>,
    /// Why it fails, as AWS would say it; without it and without `because` it goes well in the end.
    #[serde(default)]
    pub fails: Option<String>,
    /// Why it can't be deleted, in AWS's words for its type.
    #[serde(default)]
    pub because: Option<Because>,
    /// How many looks it takes longer than usual. A look is one answer of `DescribeStacks` or `DescribeStackEvents`.
    #[serde(default)]
    pub looks: u32,
    /// How many seconds it takes.
    #[serde(default)]
    pub seconds: u32,
    /// How often.
    #[serde(default)]
    pub times: Times,
    /// Whether the stack then stays as it is, as with `DisableRollback`, and doesn't go back.
    #[serde(default)]
    pub keeps: bool,
}

/// What is being done to a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moment {
    /// It is created, also as the replacement of another one.
    Create,
    /// It is updated.
    Update,
    /// It is imported into its stack.
    Import,
    /// It is made what it was, or taken back.
    Rollback,
    /// It is deleted.
    Delete,
}

/// Why AWS refuses to delete something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// There is something in it: a bucket, a repository.
    NotEmpty,
    /// Something else needs it: a security group, a subnet, a VPC.
    InUse,
}

/// How often something happens: `forever`, or a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Times {
    /// Each time.
    #[default]
    Forever,
    /// So often, and then no more.
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
    /// The resource fails for `reason` each time that it is created, updated or replaced.
    pub fn failing(resource: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            resource: resource.into(),
            fails: Some(reason.into()),
            ..Self::default()
        }
    }

    /// Whether this is about `resource` of `stack` while that is done to it.
    pub(crate) fn is_about(&self, stack: &str, resource: &str, moment: Moment) -> bool {
        let usual = matches!(moment, Moment::Create | Moment::Update) && self.because.is_none();
        // Only deletions have reasons of their own.
        let implied = usual || (moment == Moment::Delete && self.because.is_some());
        self.resource == resource
            && self.stack.as_deref().is_none_or(|it| it == stack)
            && (self.when.contains(&moment) || (self.when.is_empty() && implied))
    }
}
