//! Prints the progress of a stack: progress bars on a terminal, plain lines elsewhere.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::consent::Consent;
use super::progress_count::ProgressCount;
use super::resource_counts::CompletedChanges;
use super::risky_changes::RiskyChanges;
use super::steps::step_text;
use super::{evidence_file, preflight, preview};
use crate::cfn::ResourceType;
use crate::cfn::aws::cloudformation;
use crate::cli::json::{Body, EvidenceLine, QuestionLine, StepLine};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::progress_bar::StackProgressBar;
use crate::cli::terminal::stack_row::StackRow;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    ConfirmationRequest, Decision, Evidence, Interruption, Observer, Preflight, Preview,
    ResourceFailure, ServiceEventReport, Step, WorkloadReport,
};

const STACK_TYPE: &str = cloudformation::Stack::TYPE;

/// The engine's observer of one stack.
pub(in crate::cli) struct Progress<'a, 'p> {
    console: &'a Console<'p>,
    consent: Consent,
    stack: String,
    bar: Option<StackProgressBar>,
    /// The row of this stack, if there are several.
    row: Option<StackRow>,
    count: ProgressCount,
    risks: RiskyChanges,
    /// Whether another deployment follows, which is approved together with this one.
    is_followed: bool,
    /// The risks that were approved together with an import, for the deployment that follows it.
    approved: Option<RiskyChanges>,
    completed: CompletedChanges,
    /// Where evidence is saved, if it is.
    evidence_folder: Option<PathBuf>,
    /// The last line printed for each service.
    workloads: BTreeMap<String, String>,
}

impl<'a, 'p> Progress<'a, 'p> {
    /// Evidence of a failure is saved in the folder, if there is one.
    pub(in crate::cli) fn new(
        console: &'a Console<'p>,
        consent: Consent,
        stack: &str,
        evidence_folder: Option<PathBuf>,
    ) -> Self {
        Self {
            console,
            consent,
            stack: stack.to_owned(),
            bar: None,
            row: StackRow::new(console, stack),
            count: ProgressCount::default(),
            risks: RiskyChanges::default(),
            is_followed: false,
            approved: None,
            completed: CompletedChanges::default(),
            evidence_folder,
            workloads: BTreeMap::new(),
        }
    }

    /// Removes the progress bars, and returns the completed changes.
    pub(in crate::cli) fn finish(mut self) -> CompletedChanges {
        self.bar = None;
        self.row = None;
        self.completed
    }

    /// Prints a line about the stack.
    fn print(&self, text: impl std::fmt::Display) {
        self.console.print_for_stack(&self.stack, text);
    }

    fn start(&mut self) {
        let total = self.count.total();
        if let Some(row) = &self.row {
            row.start(total);
        } else if self.bar.is_none() && self.console.terminal().shows_progress {
            self.bar = Some(StackProgressBar::new(self.console, &self.stack, total));
        }
        self.show_count();
    }

    /// Shows the number of finished resources in the bar or the row.
    fn show_count(&mut self) {
        let (finished, total) = (self.count.finished(), self.count.total());
        if let Some(bar) = &mut self.bar {
            bar.count(finished, total);
        }
        if let Some(row) = &mut self.row {
            row.count(finished, total);
        }
    }

    fn print_event(&mut self, event: &StackEvent) {
        let failed = event.status.ends_with("_FAILED");
        let has_bar = self.bar.is_some() || self.row.is_some();
        if let Some(bar) = &mut self.bar {
            bar.event(event);
        }
        if let Some(row) = &mut self.row {
            row.event(event);
        }
        self.show_count();
        // Progress bars show what is in progress; local resources are in progress only for a moment.
        let starts = event.status.ends_with("_IN_PROGRESS");
        if !failed && (has_bar || starts && (self.consent.local || event.reason.is_some())) {
            return;
        }
        let style = match event.status.as_str() {
            _ if failed => style::ERROR,
            "DELETE_COMPLETE" => style::REMOVED,
            status if status.ends_with("_COMPLETE") => style::ADDED,
            _ => style::DIM,
        };
        let reason = event
            .reason
            .as_deref()
            .filter(|_| failed)
            .map(|reason| format!("  {reason}"))
            .unwrap_or_default();
        let status = paint(style, format_args!("{:<18}", event.status));
        self.print(format_args!(
            "{status}  {:<44}  {}{reason}",
            event.type_name, event.logical_id
        ));
        self.print_advice(ResourceFailure::of_failed(event).and_then(|failure| failure.advice));
    }

    /// Prints why an operation of the stack failed, if no resource did.
    fn print_stack_reason(&self, event: &StackEvent) {
        let failure = ResourceFailure::of_failed(event);
        if let Some((failure, reason)) = failure.as_ref().zip(event.reason.as_ref())
            && failure.is_cause()
        {
            let status = paint(style::ERROR, format_args!("{:<18}", event.status));
            self.print(format_args!("{status}  {reason}"));
            self.print_advice(failure.advice.clone());
        }
    }

    fn print_advice(&self, advice: Option<String>) {
        if let Some(advice) = advice {
            self.print(format_args!("  {} {advice}", paint(style::HINT, "help:")));
        }
    }
}

impl Observer for Progress<'_, '_> {
    fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Executing | Step::Deleting | Step::Resuming { .. } | Step::Waiting { .. } => {
                self.start();
            }
            Step::Attached { changes, .. } => {
                self.count.begin(*changes);
                self.start();
            }
            _ => {}
        }
        let text = step_text(step, &self.stack, self.consent.local);
        let line = StepLine::new(step, text.as_deref());
        self.console.record(&self.stack, Body::Step(line));
        let Some(text) = text else {
            return;
        };
        match &self.row {
            Some(row) if is_brief(step) => row.phase(&text),
            Some(_) if matches!(step, Step::Executing | Step::Deleting) => {}
            // What is in progress is in the bar or in the row.
            _ if matches!(step, Step::StillWaiting { .. })
                && (self.bar.is_some() || self.row.is_some()) => {}
            _ => self.print(text),
        }
    }

    fn event(&mut self, event: &StackEvent) {
        self.console.record(&self.stack, Body::Event(event.into()));
        // Events of the stack itself are printed as steps.
        if event.type_name == STACK_TYPE && event.logical_id == self.stack {
            self.count.stack(&event.status);
            self.show_count();
            self.print_stack_reason(event);
            return;
        }
        self.completed.record(event);
        self.count.resource(event);
        self.print_event(event);
    }

    fn preflight(&mut self, preflight: &Preflight) {
        self.console
            .record(&self.stack, Body::Preflight(preflight.clone()));
        for line in preflight::lines(preflight, self.consent.local) {
            self.print(line);
        }
    }

    fn workload(&mut self, report: &WorkloadReport) {
        self.console
            .record(&self.stack, Body::Workload(report.clone()));
        for service in &report.services {
            // Local services are deployed at once.
            if self.consent.local && service.failure.is_none() {
                continue;
            }
            let text = service.to_string();
            let previous = self
                .workloads
                .insert(service.logical_id.clone(), text.clone());
            if previous.as_deref() != Some(&text) {
                self.print(match service.failure {
                    Some(_) => paint(style::WARNING, text),
                    None => text,
                });
            }
        }
    }

    fn service_event(&mut self, event: &ServiceEventReport) {
        self.console
            .record(&self.stack, Body::ServiceEvent(event.clone()));
        let style = match event.advice {
            Some(_) => style::WARNING,
            None => style::DIM,
        };
        self.print(paint(style, event));
        self.print_advice(event.advice.clone());
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let Some(folder) = &self.evidence_folder else {
            return;
        };
        let saved = evidence_file::save(folder, evidence);
        if let Ok(path) = &saved {
            let file = path.display().to_string();
            self.console
                .record(&self.stack, Body::Evidence(EvidenceLine { file }));
        }
        self.print(match saved {
            Ok(path) => format!("saved the evidence of the tasks in `{}`", path.display()),
            Err(error) => paint(
                style::WARNING,
                format_args!("can't save the evidence in `{}`: {error}", folder.display()),
            ),
        });
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        let line = Body::Plan(Box::new(preview.into()));
        self.console.record(&self.stack, line);
        self.count.begin(Some(preview.change_set.changes.len()));
        self.risks = RiskyChanges {
            renamed: self
                .consent
                .renamed
                .get(&self.stack)
                .cloned()
                .unwrap_or_default(),
            ..RiskyChanges::from_preview(preview)
        };
        self.is_followed = preview.following.is_some();
        // There is no prompt in the stage `local`: a new stack is listed only when it is deployed.
        let lines = preview::lines(
            preview,
            &self.console.prefix(&self.stack),
            self.consent.local,
            self.console.terminal().stderr.columns(),
        );
        // What is asked for is shown even with `--quiet`.
        let is_asked = !self.consent.local && !self.consent.yes;
        self.console.with(|printer| {
            for line in &lines {
                match is_asked {
                    true => printer.say(line),
                    false => printer.inform(line),
                }
            }
        });
    }

    fn consenting_flags(&self) -> String {
        self.consent.flags(&self.risks)
    }

    fn confirm(&mut self, question: &ConfirmationRequest<'_>) -> Decision {
        if let ConfirmationRequest::Destroy {
            resources,
            retained,
            ..
        }
        | ConfirmationRequest::Recreate {
            resources,
            retained,
            ..
        } = question
        {
            self.count.begin(Some(resources.len()));
            for retained in *retained {
                let id = retained
                    .physical_id
                    .as_deref()
                    .unwrap_or(&retained.logical_id);
                let snapshot = if retained.policy == "Snapshot" {
                    "a snapshot of "
                } else {
                    ""
                };
                self.print(format_args!(
                    "retained: {snapshot}{} `{id}`",
                    retained.type_name
                ));
            }
        }
        if let ConfirmationRequest::Destroy { emptied, .. } = question {
            for bucket in *emptied {
                let text = format!(
                    "emptied, with all versions: {} `{}`",
                    bucket.type_name, bucket.physical_id
                );
                self.print(paint(style::WARNING, text));
            }
        }
        let executes = matches!(question, ConfirmationRequest::Execute { .. });
        let is_approved = executes
            && self
                .approved
                .take()
                .is_some_and(|approved| self.risks.are_in(&approved));
        let answer = match self.interruption() {
            Interruption::None if is_approved => Decision::Yes,
            Interruption::None => self
                .console
                .with(|printer| self.consent.answer(question, &self.risks, printer)),
            // After an interruption nothing more is started.
            _ => Decision::No,
        };
        if executes && self.is_followed && answer == Decision::Yes {
            self.approved = Some(self.risks.clone());
        }
        let line = QuestionLine::new(question, answer);
        self.console.record(&self.stack, Body::Question(line));
        answer
    }

    fn cancel_window(&self) -> Duration {
        self.console.interrupts.cancel_window()
    }

    fn interruption(&self) -> Interruption {
        self.console.interrupts.interruption()
    }
}

/// Whether the step is shown only in the row: it is short, or the next line repeats it.
fn is_brief(step: &Step<'_>) -> bool {
    matches!(
        step,
        Step::Found { .. }
            | Step::Uploading { .. }
            | Step::CreatingChangeSet { .. }
            | Step::Reusing { .. }
    )
}
