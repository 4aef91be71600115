//! What the engine tells, as it happens: moving lines for a person, plain ones for a pipe.

use super::consent::Consent;
use super::live::Live;
use super::preview;
use super::printer::Printer;
use super::style::{self, paint};
use super::tally::Done;
use crate::deploy::engine::{Answer, Observer, Preview, Question, Step};
use crate::deploy::{ChangeSetKind, ControlPlane as _, StackEvent};

use super::connect::Connected;

const STACK_TYPE: &str = "AWS::CloudFormation::Stack";

/// The engine's observer on the command line.
pub(super) struct Progress<'a> {
    printer: &'a mut Printer,
    connected: &'a Connected,
    consent: Consent,
    stack: String,
    live: Option<Live>,
    /// How many resources will be touched.
    expected: usize,
    at_risk: Vec<String>,
    done: Done,
}

impl<'a> Progress<'a> {
    pub(super) fn new(
        printer: &'a mut Printer,
        connected: &'a Connected,
        consent: Consent,
        stack: &str,
    ) -> Self {
        Self {
            printer,
            connected,
            consent,
            stack: stack.to_owned(),
            live: None,
            expected: 0,
            at_risk: Vec::new(),
            done: Done::default(),
        }
    }

    /// What was done; nothing moves any more.
    pub(super) fn finish(mut self) -> Done {
        self.live = None;
        self.done
    }

    /// Says a line, and where it comes from.
    fn say(&mut self, text: impl std::fmt::Display) {
        let line = format!("{}: {text}", paint(style::DIM, self.connected.label()));
        match &self.live {
            Some(live) => live.aside(|| self.printer.say(line)),
            None => self.printer.say(line),
        }
    }

    fn start(&mut self) {
        if self.printer.terminal().watches {
            self.live = Some(Live::new(self.connected.label(), self.expected));
        }
    }

    fn tell_resource(&mut self, event: &StackEvent) {
        let failed = event.status.ends_with("_FAILED");
        let moving = self.live.is_some();
        if let Some(live) = &mut self.live {
            live.event(event, self.done.total());
        }
        // A person sees what is in progress; a local stack is never long in it.
        let begins = event.status.ends_with("_IN_PROGRESS");
        if !failed && (moving || begins && (self.consent.local || event.reason.is_some())) {
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
        self.say(format_args!(
            "{status}  {:<40}  {}{reason}",
            event.type_name, event.logical_id
        ));
    }
}

impl Observer for Progress<'_> {
    fn step(&mut self, step: &Step<'_>) {
        let text = match step {
            Step::Identified(_) => return,
            Step::Found {
                stack,
                status: None,
            } => format!("there is no stack `{stack}`"),
            Step::Found {
                stack,
                status: Some(status),
            } => format!("stack `{stack}` is there: `{status}`"),
            Step::Uploading { bytes, limit } => {
                format!(
                    "the template has {bytes} bytes, more than the {limit} that go inline: putting it into S3"
                )
            }
            Step::Uploaded(upload) => match &upload.created_bucket {
                Some(bucket) => format!(
                    "made the bucket `{bucket}` for templates: private, encrypted, versioned"
                ),
                None => return,
            },
            Step::Comparing {
                kind: ChangeSetKind::Create,
                ..
            } => "working out what has to be made".to_owned(),
            Step::Comparing {
                kind: ChangeSetKind::Update,
                ..
            } => "working out what changes".to_owned(),
            Step::Discarded { .. } => return,
            Step::Executing => {
                self.start();
                format!("deploying stack `{}`", self.stack)
            }
            Step::AlreadyRunning => {
                "the change set is being executed already: following it".to_owned()
            }
            Step::Deleting => {
                self.start();
                format!("destroying stack `{}`", self.stack)
            }
            Step::RollingBack { cause } => match cause {
                Some(cause) => paint(
                    style::ERROR,
                    format_args!("going back to where it was, because {cause}"),
                ),
                None => paint(style::ERROR, "going back to where it was"),
            },
        };
        self.say(text);
    }

    fn event(&mut self, event: &StackEvent) {
        // The stack's own events are told as steps.
        if event.type_name == STACK_TYPE && event.logical_id == self.stack {
            return;
        }
        self.done.note(event);
        self.tell_resource(event);
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        self.expected = preview.change_set.changes.len();
        if let Some(plan) = preview.plan {
            self.at_risk = plan
                .data_at_risk()
                .map(|change| format!("`{}`", change.id))
                .collect();
        }
        let label = self.connected.label().to_owned();
        for line in preview::lines(preview) {
            self.printer.say(line.replace("{label}", &label));
        }
    }

    fn confirm(&mut self, question: &Question<'_>) -> Answer {
        if let Question::Destroy {
            resources, kept, ..
        } = question
        {
            self.expected = resources.len();
            for kept in *kept {
                let id = kept.physical_id.as_deref().unwrap_or(&kept.logical_id);
                self.say(format_args!(
                    "stays, by `{}`: {} `{id}`",
                    kept.policy, kept.type_name
                ));
            }
        }
        self.consent.answer(question, &self.at_risk, self.printer)
    }
}
