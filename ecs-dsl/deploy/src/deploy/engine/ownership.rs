//! Ownership: a stack is changed or deleted only by the program that deploys it.
//!
//! A template carries the mark of its [`Owner`]. A stack without it was deployed by another tool, or by a version of ecs-dsl
//! that wrote no marks; only if its template is the program's, it is surely the latter.

use super::{DeployError, DeployRequest, DeployResult, DeployTarget, Engine, Verb};
use crate::cfn::{Document, Owner};
use crate::deploy::{ChangeSetDescription, Cloud, StackDescription};
use crate::plan::{Action, Plan, compare};

/// The number of resources that an error names.
const NAMED_RESOURCES: usize = 8;

/// What a run wants to do with a stack.
pub(super) struct OwnershipCheck<'a> {
    /// The stack's name.
    pub(super) stack: &'a str,
    pub(super) target: &'a DeployTarget,
    /// The program's template. Without a mark it claims no stack, and nothing is checked.
    pub(super) template: &'a Document,
    /// Whether the operator takes the stack over, even if another one deploys it.
    pub(super) adopt: bool,
    pub(super) verb: Verb,
}

impl<'a> OwnershipCheck<'a> {
    /// The check of a deployment.
    pub(super) fn for_deployment(request: &'a DeployRequest, template: &'a Document) -> Self {
        Self {
            stack: &request.stack,
            target: &request.target,
            template,
            adopt: request.adopt,
            verb: Verb::Deploy,
        }
    }

    /// Fails if the stack with the template `deployed` (`None` if it can't be parsed) isn't the program's.
    pub(super) fn require(&self, deployed: Option<&Document>) -> DeployResult<()> {
        let Some(own) = Owner::from_template(self.template).filter(|_| !self.adopt) else {
            return Ok(());
        };
        let owner = deployed.and_then(Owner::from_template);
        if owner.as_ref() == Some(&own) {
            return Ok(());
        }
        let plan = deployed.map(|deployed| compare(deployed, self.template));
        if owner.is_none() && plan.as_ref().is_some_and(Plan::is_empty) {
            return Ok(());
        }
        let command = format!("{} --adopt", self.verb.name());
        let losses = match self.verb {
            Verb::Deploy => plan.as_ref().and_then(losses),
            _ => None,
        };
        Err(DeployError::NotOwned {
            stack: self.stack.to_owned(),
            program: Box::new(own),
            owner: owner.map(Box::new),
            losses,
            next: format!(
                "use another name, with `Stage::stack_name`; if the stack is this program's, run {}",
                self.target.command_on(&command, self.stack)
            ),
        })
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// Reads the template of an existing stack, and fails if the stack isn't the program's.
    pub(super) async fn require_owner(
        &mut self,
        check: &OwnershipCheck<'_>,
        stack: &StackDescription,
    ) -> DeployResult<()> {
        if check.adopt || Owner::from_template(check.template).is_none() {
            return Ok(());
        }
        let text = self.cloud.get_template(&stack.id).await?;
        check.require(Document::parse(&text).ok().as_ref())
    }
}

/// Whether the change set does nothing but write the mark, which needs no confirmation.
pub(super) fn only_marks(
    change_set: &ChangeSetDescription,
    before: Option<&Document>,
    after: &Document,
) -> bool {
    before.is_some_and(|before| {
        change_set.changes.is_empty()
            && Owner::from_template(before).is_none()
            && Owner::from_template(after).is_some()
            && compare(before, after).is_empty()
    })
}

/// What the deployment would delete and replace, in words.
fn losses(plan: &Plan) -> Option<String> {
    let lost = |action: &Action| match action {
        Action::Delete => Some("delete"),
        Action::Replace | Action::MayReplace => Some("replace"),
        Action::Create | Action::Update | Action::Retain | Action::TemplateOnly => None,
    };
    let parts: Vec<String> = ["delete", "replace"]
        .into_iter()
        .filter_map(|verb| {
            let changes = plan.changes.iter();
            let ids: Vec<&str> = changes
                .filter(|change| lost(&change.action) == Some(verb))
                .map(|change| change.id.as_str())
                .collect();
            (!ids.is_empty()).then(|| format!("{verb} {}", named(&ids)))
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(", and "))
}

/// `3 resources (`A`, `B`, `C`)`, with the first names only.
fn named(ids: &[&str]) -> String {
    let noun = if ids.len() == 1 {
        "resource"
    } else {
        "resources"
    };
    let shown = ids.iter().take(NAMED_RESOURCES);
    let mut names: Vec<String> = shown.map(|id| format!("`{id}`")).collect();
    if let Some(more @ 1..) = ids.len().checked_sub(NAMED_RESOURCES) {
        names.push(format!("{more} more"));
    }
    format!("{} {noun} ({})", ids.len(), names.join(", "))
}
