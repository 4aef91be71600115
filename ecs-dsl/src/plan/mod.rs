//! What changes from one template to another, and what follows from it.
//!
//! [`compare`] is the way in: it reads two [`Document`](crate::cfn::Document)s and AWS's facts about resource types, and
//! nothing else. [`lines`] writes the [`Plan`] for a person; its JSON is for machines and carries a version.
//!
//! **Invariant:** a template compared with itself gives an empty plan, and no secret value gets into one.

mod attributes;
mod broadening;
mod cascade;
mod change;
mod compare;
mod database;
mod dependency;
mod effect;
mod entry;
mod export;
mod fate;
mod fixed_name;
mod in_use;
mod lines;
mod listener_priority;
mod mask;
mod occupied;
mod other_vpc;
mod path;
mod problem;
mod problems;
mod properties;
mod report;
mod text;
mod text_diff;
mod traffic;

pub use broadening::{Broadening, BroadeningKind};
pub use change::{Action, AttributeChange, Cause, Change, Effect, PropertyChange};
pub use compare::compare;
pub(crate) use effect::only_restarts;
pub use entry::{EntryAction, EntryChange};
pub use fate::Fate;
pub use lines::{lines, opened_lines};
pub(crate) use mask::{is_secret_name, shown_text, without_url_password};
pub use problem::{Problem, ProblemKind};
pub use report::{Line, Role};
pub(crate) use text::shortened;
pub use traffic::Traffic;

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// The version of the plan's JSON. It grows when a field goes or changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// What changes from one template to another.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Plan {
    /// The version of this format.
    pub version: u32,
    /// What happens to each resource that doesn't stay as it is: the riskiest first, then by id.
    pub changes: Vec<Change>,
    /// What changes outside the resources: parameters, mappings, conditions, outputs.
    pub entries: Vec<EntryChange>,
    /// What CloudFormation or a service will refuse, as far as the templates tell.
    pub problems: Vec<Problem>,
    /// What becomes of the traffic between services whose mesh or namespace changes.
    pub traffic: Vec<Traffic>,
    /// Whether there is no stack yet.
    pub creation: bool,
    /// Access that wasn't there before: what is open to everybody first. In a creation, all access from outside and all
    /// rights that the stack comes with.
    pub broadening: Vec<Broadening>,
}

impl Plan {
    /// Whether the two templates are the same.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.entries.is_empty()
    }

    /// How many resources have this in front of them.
    pub fn count(&self, action: Action) -> usize {
        self.changes
            .iter()
            .filter(|change| change.action == action)
            .count()
    }

    /// The counts in one line: what `diff` and `deploy` end with.
    pub fn summary(&self) -> String {
        let counted = |action, word| format!("{} to {word}", self.count(action));
        let mut parts = vec![
            counted(Action::Create, "create"),
            counted(Action::Update, "update"),
            counted(Action::Replace, "replace"),
            counted(Action::Delete, "delete"),
        ];
        for (action, words) in [
            (Action::MayReplace, "that may be replaced"),
            (Action::Retain, "that leave the stack and stay"),
            (Action::TemplateOnly, "in the template only"),
        ] {
            match self.count(action) {
                0 => {}
                count => parts.push(format!("{count} {words}")),
            }
        }
        parts.join(", ")
    }

    /// What happens to the resource called `id`, if anything does.
    pub fn change(&self, id: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.id == id)
    }

    /// What of a stack that exists is opened by an update, and so takes consent. A new stack opens nothing that was there.
    pub fn opens(&self) -> &[Broadening] {
        if self.creation { &[] } else { &self.broadening }
    }

    /// The resources whose data would be lost or left behind: they hold data and are replaced or deleted.
    pub fn data_at_risk(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.endangers_data())
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lines(self)
            .iter()
            .try_for_each(|line| writeln!(f, "{}", line.text))
    }
}

#[cfg(test)]
mod tests;
