//! Creates, describes, deletes and executes change sets.

use std::sync::Arc;

use super::super::change_set;
use super::super::embedded::{Local, find, save};
use super::super::folder::Locked;
use super::super::hashing::hash;
use super::super::operation;
use super::super::stack_index::IndexKey;
use super::super::state::Stack;
use super::super::state::change_set_status::{poll, summary};
use super::status_checks::check_executable;
use super::submission::body_of;
use super::validation_error;
use crate::deploy::{
    CallResult, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary, ControlPlaneError,
    ValidationFinding,
};

impl Local {
    pub(super) fn submit_change_set(&self, request: &ChangeSetRequest) -> CallResult<String> {
        let locked = self.folder.lock("CreateChangeSet")?;
        let body = body_of(&locked, &request.template)?;
        self.planted.add(&body, &request.parameters);
        let mut stack = self.stack_for(&locked, request)?;
        // The name of an executed change set can be used again.
        stack.change_sets.retain(|change_set| {
            change_set.name != request.name
                || !matches!(
                    change_set.execution_status.as_str(),
                    "EXECUTE_COMPLETE" | "EXECUTE_FAILED"
                )
        });
        let request_hash = request_hash(request, &body);
        let mut change_sets = stack.change_sets.iter();
        if let Some(existing) = change_sets.find(|existing| existing.name == request.name) {
            return if existing.token == request.token && existing.request_hash == request_hash {
                Ok(existing.arn.clone())
            } else {
                let message = format!("ChangeSet [{}] already exists", request.name);
                Err(validation_error(&locked, "AlreadyExistsException", message))
            };
        }
        stack.change_set_count = stack.change_set_count.saturating_add(1);
        self.apply_planned_drift(&mut stack);
        let account = self.account_view(&locked, &request.stack);
        let mut change_set = change_set::create(&account, &stack, request, &body)?;
        change_set.request_hash = request_hash;
        if stack.events.is_empty() {
            stack.set_status(&self.clock, "REVIEW_IN_PROGRESS", Some("User Initiated"));
        }
        let arn = change_set.arn.clone();
        stack.change_sets.push(change_set);
        save(&locked, &stack)?;
        Ok(arn)
    }

    pub(super) fn poll_change_set(&self, arn: &str) -> CallResult<ChangeSetDescription> {
        let locked = self.folder.lock_if_present("DescribeChangeSet")?;
        let (mut stack, index) = self.find_change_set(&locked, arn)?;
        let description = stack.change_sets.get_mut(index).map(poll);
        save(&locked, &stack)?;
        description.ok_or_else(|| no_change_set(&locked, arn))
    }

    pub(super) fn change_set_summaries(&self, stack: &str) -> CallResult<Vec<ChangeSetSummary>> {
        let stack = find(&self.folder.lock_if_present("ListChangeSets")?, stack)?;
        let not_executed = stack
            .iter()
            .flat_map(|stack| &stack.change_sets)
            .filter(|change_set| !change_set.execution_status.starts_with("EXECUTE_"));
        Ok(not_executed.map(summary).collect())
    }

    pub(super) fn validation_findings(&self, arn: &str) -> CallResult<Vec<ValidationFinding>> {
        let locked = self.folder.lock_if_present("DescribeEvents")?;
        let (stack, index) = self.find_change_set(&locked, arn)?;
        let found = stack.change_sets.get(index);
        let findings = found
            .into_iter()
            .flat_map(|change_set| &change_set.findings);
        Ok(findings.map(ValidationFinding::from).collect())
    }

    pub(super) fn discard_change_set(&self, arn: &str) -> CallResult<()> {
        let locked = self.folder.lock_if_present("DeleteChangeSet")?;
        let (mut stack, index) = self.find_change_set(&locked, arn)?;
        stack.change_sets.remove(index);
        save(&locked, &stack)
    }

    pub(super) fn start_execution(&self, arn: &str, token: &str) -> CallResult<()> {
        let locked = self.folder.lock_if_present("ExecuteChangeSet")?;
        let (mut stack, index) = self.find_change_set(&locked, arn)?;
        let request_key = format!("ExecuteChangeSet {arn}");
        if stack.is_repeated(&locked, token, &request_key)? {
            return Ok(());
        }
        let mut change_set = stack.change_sets.swap_remove(index);
        check_executable(&locked, &stack, &change_set)?;
        "EXECUTE_IN_PROGRESS".clone_into(&mut change_set.execution_status);
        stack.record_call(token, request_key);
        stack.change_set = Some(arn.to_owned());
        let name = stack.name.clone();
        operation::execute(
            &self.account_view(&locked, &name),
            &mut stack,
            &mut change_set,
        )
        .map_err(|error| error.into_call_error(locked.operation()))?;
        // Other change sets are deleted: they were created for the previous state of the stack.
        stack.change_sets = vec![change_set];
        save(&locked, &stack)
    }

    /// The stack of the change set, and the index of the change set in it.
    fn find_change_set(&self, locked: &Locked<'_>, arn: &str) -> CallResult<(Stack, usize)> {
        for stack in locked.holders(&IndexKey::ChangeSet(arn.to_owned()))? {
            let mut change_sets = stack.change_sets.iter();
            if let Some(index) = change_sets.position(|change_set| change_set.arn == arn) {
                return Ok((Arc::unwrap_or_clone(stack), index));
            }
        }
        Err(no_change_set(locked, arn))
    }
}

/// A hash of the request, to detect a different request with the same token. Hashed because it can contain secrets.
fn request_hash(request: &ChangeSetRequest, body: &str) -> String {
    let request = ChangeSetRequest {
        template: crate::deploy::TemplateSource::Body(String::new()),
        ..request.clone()
    };
    format!("{:016x}", hash(&[body, &format!("{request:?}")]))
}

fn no_change_set(locked: &Locked<'_>, arn: &str) -> ControlPlaneError {
    validation_error(
        locked,
        "ChangeSetNotFound",
        format!("ChangeSet [{arn}] does not exist"),
    )
}
