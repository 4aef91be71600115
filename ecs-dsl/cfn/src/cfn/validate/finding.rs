//! [`Finding`]: what is wrong with a template, and where.

use super::violation::Violation;
use crate::cfn::limits::SectionLimit;

/// Something that CloudFormation refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'a> {
    /// The section: `Resources`, `Outputs` and so on; empty for the whole template.
    pub section: &'a str,
    /// The logical id in the section; empty for the whole section.
    pub id: &'a str,
    /// The place in the properties of the resource, or in the entry of another section: names and indexes. Empty for the
    /// whole of it.
    pub path: Path,
    /// What is wrong.
    pub kind: Kind<'a>,
}

/// Names of properties and indexes of lists, from the outside in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<String>);

/// The kinds of findings.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'a> {
    /// The template has no resources.
    NoResources,
    /// Sections that don't exist.
    UnknownSections(Vec<&'a str>),
    /// More entries than a section can have.
    TooMany {
        /// The limit.
        limit: &'static SectionLimit,
        /// The number of entries.
        count: usize,
    },
    /// More dynamic references than a template can have.
    TooManyDynamicReferences(usize),
    /// An id with other characters than letters and digits, or with none.
    NotAlphanumeric,
    /// An id that is too long.
    IdTooLong,
    /// An id that another section has, too.
    AlsoParameter,
    /// A resource attribute that doesn't exist.
    UnknownKey(&'a str),
    /// A resource without a type.
    NoType,
    /// A name that isn't in the template.
    Undefined {
        /// What names it.
        by: NameUse,
        /// The name.
        name: &'a str,
    },
    /// An attribute that the type doesn't have.
    NoAttribute {
        /// The resource.
        of: &'a str,
        /// Its type.
        type_name: &'a str,
        /// The attribute.
        attribute: &'a str,
    },
    /// A function that can't be evaluated, with CloudFormation's text.
    Function(String),
    /// Resources that depend on each other, each on the next one and the last one on the first.
    Circle(Vec<&'a str>),
    /// A property that violates AWS's schema of the type.
    Property(Violation),
}

/// How a name is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameUse {
    /// `Ref`, or `${…}` in `Fn::Sub`.
    Ref,
    /// `Fn::GetAtt`, or `${….…}` in `Fn::Sub`.
    GetAtt,
    /// `DependsOn`.
    DependsOn,
    /// `Condition` of a resource, an output or another condition, or `Fn::If`.
    Condition,
    /// `Fn::FindInMap`.
    Mapping,
}

impl Path {
    pub(super) fn from_steps(steps: &[Step<'_>]) -> Self {
        Self(steps.iter().map(Step::to_string).collect())
    }

    pub(super) fn name(name: &str) -> Self {
        Self(vec![name.to_owned()])
    }

    /// The steps, joined by `separator`.
    pub fn joined(&self, separator: &str) -> String {
        self.0.join(separator)
    }

    /// The steps as a JSON pointer: `/Tags/0/Key`.
    pub fn as_pointer(&self) -> String {
        self.0.iter().map(|step| format!("/{step}")).collect()
    }
}

/// A step of a path that is being walked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

impl std::fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Index(index) => index.fmt(f),
        }
    }
}
