//! What can't be deleted because a deployed stack uses it: a deployment deletes replaced and removed resources at its end, before
//! the stacks that read its values are deployed.

use std::collections::{BTreeMap, BTreeSet};

use super::dependency::dependencies;
use super::shared::{SharedName, resources_behind, stored_names};
use super::{Action, Change, DeployedParameter, Plan, Problem, ProblemKind, Side};
use crate::cfn::type_info::is_kept_by;
use crate::cfn::{Document, type_info};

/// A deployed stack that may read values of another one.
#[derive(Clone, Copy, Debug)]
pub struct ReadingStack<'a> {
    /// Its name.
    pub stack: &'a str,
    /// Its deployed template.
    pub deployed: &'a Document,
    /// Its deployed parameters.
    pub parameters: &'a BTreeMap<String, DeployedParameter>,
    /// Its new template, which is deployed afterwards; `None` if it is unknown.
    pub new: Option<&'a Document>,
}

impl Plan {
    /// Adds the problems of what the plan of `stack` deletes and `reader` uses. `before` is the deployed template of `stack`.
    pub fn add_reader(&mut self, (stack, before): (&str, &Document), reader: &ReadingStack<'_>) {
        let owner = Side::new(before).evaluated();
        let behind = resources_behind(stack, &owner);
        let value = |id: &str| Some(reader.parameters.get(id)?.value.clone());
        let parameters = stored_names(reader.deployed, value);
        let later = reader.new.map(|new| {
            let parameters = stored_names(new, |_| None);
            used(new, &parameters, &behind, before)
        });
        let problems: Vec<Problem> = used(reader.deployed, &parameters, &behind, before)
            .into_iter()
            .filter_map(|id| self.change(id).filter(|change| change.deletes()))
            .map(|change| {
                let moves_on = later
                    .as_ref()
                    .is_some_and(|later| !later.contains(change.id.as_str()));
                in_use(change, reader.stack, moves_on)
            })
            .collect();
        self.add_problems(problems);
    }

    /// The shared values of what the plan of `stack` deletes and AWS doesn't delete while it is in use. `before` is its deployed
    /// template.
    pub fn shared_in_use(&self, stack: &str, before: &Document) -> BTreeSet<SharedName> {
        let owner = Side::new(before).evaluated();
        let refuses = |id: &str| {
            let change = self.change(id).filter(|change| change.deletes());
            let info = change.and_then(|_| type_info(owner.resource(id)?.type_name));
            info.is_some_and(|info| info.in_use.is_some())
        };
        let behind = resources_behind(stack, &owner).into_iter();
        behind
            .filter(|(_, ids)| ids.iter().any(|id| refuses(id)))
            .map(|(name, _)| name)
            .collect()
    }

    /// The problems between stacks, with which a deployment can't work: resources that others use, values that others delete.
    pub fn problems_between_stacks(&self) -> impl Iterator<Item = &Problem> {
        let kinds = [ProblemKind::UsedByStack, ProblemKind::ValueDeleted];
        let problems = self.problems.iter();
        problems.filter(move |problem| kinds.contains(&problem.kind))
    }
}

/// The resources of another stack that the resources of `reader` keep from being deleted.
fn used<'d>(
    reader: &Document,
    parameters: &BTreeMap<String, String>,
    behind: &BTreeMap<SharedName, BTreeSet<&'d str>>,
    other: &'d Document,
) -> BTreeSet<&'d str> {
    let reader = Side::new(reader).evaluated();
    let mut found = BTreeSet::new();
    for resource in reader.resources() {
        for dependency in dependencies(&resource) {
            let Some(name) = SharedName::read_by(dependency.on, parameters) else {
                continue;
            };
            let property = dependency.path.names().last().unwrap_or_default();
            let ids = behind.get(&name).into_iter().flatten().copied();
            found.extend(ids.filter_map(|id| {
                let used = other.resource(id)?;
                is_kept_by(used.type_name, (resource.type_name, property)).then_some(used.id)
            }));
        }
    }
    found
}

/// `moves_on`: the new template of the reader doesn't use it any more.
fn in_use(change: &Change, reader: &str, moves_on: bool) -> Problem {
    let id = &change.id;
    let (what, old) = match change.action {
        Action::Delete => ("deleted", "it"),
        _ => ("replaced", "the old one"),
    };
    let message = format!(
        "`{id}` can't be {what} while stack `{reader}` uses it: CloudFormation deletes {old} at the end of this update, before `{reader}` is deployed"
    );
    let hint = match (moves_on, change.action) {
        (true, _) => format!("deploy `{reader}` alone first: its new template doesn't use `{id}`"),
        (false, Action::Delete) => {
            format!("move `{reader}` to another one first, and remove `{id}` in a later deployment")
        }
        (false, _) => format!(
            "add the new one beside it under another name, deploy, move `{reader}` to it, and remove the old one in a later deployment"
        ),
    };
    Problem::new(id, ProblemKind::UsedByStack, message, hint)
}
