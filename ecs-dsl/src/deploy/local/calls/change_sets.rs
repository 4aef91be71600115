//! Making change sets, showing them, carrying them out.

use super::super::change_set;
use super::super::digits::hash;
use super::super::embedded::{Local, find, save};
use super::super::folder::Locked;
use super::super::operation;
use super::super::state::Stack;
use super::super::state::progress::{looked_at, summary};
use super::admission::check_executable;
use super::refusal;
use super::submission::body_of;
use crate::deploy::{
    ChangeSetDescription, ChangeSetRequest, ChangeSetSummary, ControlPlaneError, ValidationFinding,
};

impl Local {
    pub(super) fn make_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        let locked = self.folder.lock("CreateChangeSet")?;
        let body = body_of(&locked, &request.template)?;
        let mut stack = self.stack_for(&locked, request)?;
        // One that was executed no longer has its name.
        stack.change_sets.retain(|it| {
            it.name != request.name
                || !matches!(
                    it.execution_status.as_str(),
                    "EXECUTE_COMPLETE" | "EXECUTE_FAILED"
                )
        });
        let asked_for = asked_for(request, &body);
        if let Some(same) = stack.change_sets.iter().find(|it| it.name == request.name) {
            return if same.token == request.token && same.asked_for == asked_for {
                Ok(same.arn.clone())
            } else {
                let message = format!("ChangeSet [{}] already exists", request.name);
                Err(refusal(&locked, "AlreadyExistsException", message))
            };
        }
        stack.change_sets_made += 1;
        self.play_drift(&mut stack);
        let world = self.world(&locked, &request.stack);
        let mut change_set = change_set::make(&world, &stack, request, &body)?;
        change_set.asked_for = asked_for;
        if stack.events.is_empty() {
            stack.enter(&self.clock, "REVIEW_IN_PROGRESS", Some("User Initiated"));
        }
        let arn = change_set.arn.clone();
        stack.change_sets.push(change_set);
        save(&locked, &stack)?;
        Ok(arn)
    }

    pub(super) fn show_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        let locked = self.folder.lock_if_present("DescribeChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        let description = stack.change_sets.get_mut(index).map(looked_at);
        save(&locked, &stack)?;
        description.ok_or_else(|| no_change_set(&locked, arn))
    }

    pub(super) fn show_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        let stack = find(&self.folder.lock_if_present("ListChangeSets")?, stack)?;
        let not_executed = stack
            .iter()
            .flat_map(|stack| &stack.change_sets)
            .filter(|it| !it.execution_status.starts_with("EXECUTE_"));
        Ok(not_executed.map(summary).collect())
    }

    pub(super) fn show_faults(
        &self,
        arn: &str,
    ) -> Result<Vec<ValidationFinding>, ControlPlaneError> {
        let locked = self.folder.lock_if_present("DescribeEvents")?;
        let (stack, index) = self.with_change_set(&locked, arn)?;
        let found = stack.change_sets.get(index);
        let faults = found.into_iter().flat_map(|it| &it.faults);
        Ok(faults.map(ValidationFinding::from).collect())
    }

    pub(super) fn remove_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("DeleteChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        stack.change_sets.remove(index);
        save(&locked, &stack)
    }

    pub(super) fn carry_out_change_set(
        &self,
        arn: &str,
        token: &str,
    ) -> Result<(), ControlPlaneError> {
        let locked = self.folder.lock_if_present("ExecuteChangeSet")?;
        let (mut stack, index) = self.with_change_set(&locked, arn)?;
        let about = format!("ExecuteChangeSet {arn}");
        if stack.has_carried_out(&locked, token, &about)? {
            return Ok(());
        }
        let mut change_set = stack.change_sets.swap_remove(index);
        check_executable(&locked, &stack, &change_set)?;
        "EXECUTE_IN_PROGRESS".clone_into(&mut change_set.execution_status);
        stack.remember_call(token, about);
        stack.change_set = Some(arn.to_owned());
        let name = stack.name.clone();
        operation::execute(&self.world(&locked, &name), &mut stack, &mut change_set)
            .map_err(|fault| fault.refuse(locked.operation()))?;
        // The others were made for a stack that is no longer the same.
        stack.change_sets = vec![change_set];
        save(&locked, &stack)
    }

    /// The stack that has the change set, and where it is in it.
    fn with_change_set(
        &self,
        locked: &Locked<'_>,
        arn: &str,
    ) -> Result<(Stack, usize), ControlPlaneError> {
        for file in locked.list("stacks")? {
            let Some(stack) = locked.read::<Stack>(&format!("stacks/{file}"))? else {
                continue;
            };
            if let Some(index) = stack.change_sets.iter().position(|it| it.arn == arn) {
                return Ok((stack, index));
            }
        }
        Err(no_change_set(locked, arn))
    }
}

/// What makes a call another call than one with the same token. A hash: there may be secrets in it.
fn asked_for(request: &ChangeSetRequest, body: &str) -> String {
    let request = ChangeSetRequest {
        template: crate::deploy::TemplateSource::Body(String::new()),
        ..request.clone()
    };
    format!("{:016x}", hash(&[body, &format!("{request:?}")]))
}

fn no_change_set(locked: &Locked<'_>, arn: &str) -> ControlPlaneError {
    refusal(
        locked,
        "ChangeSetNotFound",
        format!("ChangeSet [{arn}] does not exist"),
    )
}
