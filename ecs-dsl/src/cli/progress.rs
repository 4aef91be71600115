//! What the engine tells, as it happens: moving lines for a person, plain ones for a pipe.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::consent::Consent;
use super::console::Console;
use super::live::Live;
use super::machine::{Body, EvidenceLine, QuestionLine, StepLine};
use super::row::Row;
use super::stakes::Stakes;
use super::steps::told;
use super::style::{self, paint};
use super::tally::Done;
use super::{preflight, preview, watching};
use crate::deploy::StackEvent;
use crate::deploy::engine::{
    Answer, Evidence, Interruption, Observer, Preflight, Preview, Question, Step, WorkloadReport,
};

const STACK_TYPE: &str = "AWS::CloudFormation::Stack";

/// The engine's observer on the command line: of one stack.
pub(super) struct Progress<'a, 'p> {
    console: &'a Console<'p>,
    consent: Consent,
    stack: String,
    live: Option<Live>,
    /// Where there are several stacks: its line among theirs.
    row: Option<Row>,
    /// How many resources will be touched.
    expected: usize,
    stakes: Stakes,
    done: Done,
    /// Where evidence is kept, if it is.
    keep_in: Option<PathBuf>,
    /// What was said last of each service.
    workloads: BTreeMap<String, String>,
}

impl<'a, 'p> Progress<'a, 'p> {
    pub(super) fn new(console: &'a Console<'p>, consent: Consent, stack: &str) -> Self {
        Self {
            console,
            consent,
            stack: stack.to_owned(),
            live: None,
            row: Row::new(console, stack),
            expected: 0,
            stakes: Stakes::default(),
            done: Done::default(),
            keep_in: None,
            workloads: BTreeMap::new(),
        }
    }

    /// Keeps the evidence of a failure in `folder`.
    pub(super) fn keeping(mut self, folder: PathBuf) -> Self {
        self.keep_in = Some(folder);
        self
    }

    /// What was done; nothing moves any more.
    pub(super) fn finish(mut self) -> Done {
        self.live = None;
        self.row = None;
        self.done
    }

    /// Says a line, and where it comes from.
    fn say(&self, text: impl std::fmt::Display) {
        self.console.say(&self.stack, text);
    }

    fn start(&mut self) {
        if let Some(row) = &self.row {
            row.start(self.expected);
        } else if self.console.terminal().watches {
            self.live = Some(Live::new(self.console, &self.stack, self.expected));
        }
    }

    fn tell_resource(&mut self, event: &StackEvent) {
        let failed = event.status.ends_with("_FAILED");
        let moving = self.live.is_some() || self.row.is_some();
        if let Some(live) = &mut self.live {
            live.event(event, self.done.total());
        }
        if let Some(row) = &mut self.row {
            row.event(event, self.done.total());
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
            "{status}  {:<44}  {}{reason}",
            event.type_name, event.logical_id
        ));
    }
}

impl Observer for Progress<'_, '_> {
    fn step(&mut self, step: &Step<'_>) {
        if matches!(step, Step::Executing | Step::Deleting) {
            self.start();
        }
        let text = told(step, &self.stack, self.consent.local);
        let line = StepLine::new(step, text.as_deref());
        self.console.record(&self.stack, Body::Step(line));
        let Some(text) = text else {
            return;
        };
        match &self.row {
            Some(row) if is_passing(step) => row.phase(text),
            Some(_) if matches!(step, Step::Executing | Step::Deleting) => {}
            _ => self.say(text),
        }
    }

    fn event(&mut self, event: &StackEvent) {
        self.console.record(&self.stack, event);
        // The stack's own events are told as steps.
        if event.type_name == STACK_TYPE && event.logical_id == self.stack {
            return;
        }
        self.done.note(event);
        self.tell_resource(event);
    }

    fn preflight(&mut self, preflight: &Preflight) {
        self.console.record(&self.stack, preflight);
        for line in preflight::lines(preflight, self.consent.local) {
            self.say(line);
        }
    }

    fn workload(&mut self, report: &WorkloadReport) {
        self.console
            .record(&self.stack, Body::Workload(report.clone()));
        for service in &report.services {
            // A local service is never long on its way.
            if self.consent.local && service.failure.is_none() {
                continue;
            }
            let text = service.to_string();
            let told = self
                .workloads
                .insert(service.logical_id.clone(), text.clone());
            if told.as_deref() != Some(&text) {
                self.say(match service.failure {
                    Some(_) => paint(style::WARNING, text),
                    None => text,
                });
            }
        }
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let Some(folder) = &self.keep_in else {
            return;
        };
        let saved = watching::save(folder, evidence);
        if let Ok(path) = &saved {
            let file = path.display().to_string();
            self.console
                .record(&self.stack, Body::Evidence(EvidenceLine { file }));
        }
        self.say(match saved {
            Ok(path) => format!("what was seen of the tasks is in `{}`", path.display()),
            Err(error) => paint(
                style::WARNING,
                format_args!(
                    "can't keep what was seen in `{}`: {error}",
                    folder.display()
                ),
            ),
        });
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        self.console.record(&self.stack, preview);
        self.expected = preview.change_set.changes.len();
        self.stakes = Stakes::of(preview);
        // Nothing is asked in the stage `local`: what is made is listed once, when it is there.
        let lines = preview::lines(
            preview,
            &self.console.prefix(&self.stack),
            self.consent.local,
        );
        self.console
            .with(|printer| lines.iter().for_each(|line| printer.say(line)));
    }

    fn consenting_flags(&self) -> String {
        self.consent.flags(&self.stakes)
    }

    fn confirm(&mut self, question: &Question<'_>) -> Answer {
        if let Question::Destroy {
            resources, kept, ..
        } = question
        {
            self.expected = resources.len();
            for kept in *kept {
                let id = kept.physical_id.as_deref().unwrap_or(&kept.logical_id);
                let what = if kept.policy == "Snapshot" {
                    "a snapshot of "
                } else {
                    ""
                };
                self.say(format_args!("stays: {what}{} `{id}`", kept.type_name));
            }
        }
        let answer = match self.interruption() {
            Interruption::None => self
                .console
                .with(|printer| self.consent.answer(question, &self.stakes, printer)),
            // What hasn't begun when the user interrupts isn't begun any more.
            _ => Answer::No,
        };
        let line = QuestionLine::new(question, answer);
        self.console.record(&self.stack, Body::Question(line));
        answer
    }

    fn interruption(&self) -> Interruption {
        self.console.interrupts().interruption()
    }
}

/// Whether a moving line is enough for it: it is over in a moment, or what comes next says it as well.
fn is_passing(step: &Step<'_>) -> bool {
    matches!(
        step,
        Step::Found { .. } | Step::Uploading { .. } | Step::Comparing { .. } | Step::Reusing { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use crate::cli::connect::Connected;
    use crate::cli::consent::Consent;
    use crate::cli::console::{Console, Crowd};
    use crate::cli::error::CliError;
    use crate::cli::exit;
    use crate::cli::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;
    use crate::deploy::engine::{DeployError, DeployOutcome, DeployRequest, Engine, Target};
    use crate::deploy::local::Local;
    use crate::deploy::{ControlPlane as _, block_on};

    const TEMPLATE: &str = r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}}"#;

    fn request() -> DeployRequest {
        DeployRequest {
            capabilities: Vec::new(),
            ..DeployRequest::new(
                "shop-dev",
                Target {
                    stage: "dev".to_owned(),
                    account: None,
                    region: None,
                    service_role: None,
                    command: "app".to_owned(),
                },
                TEMPLATE.to_owned(),
            )
        }
    }

    /// Deploys a queue, as to a stage at AWS, with what is typed; gives the outcome and what was said.
    fn deploy(
        local: Local,
        terminal: Terminal,
        input: &'static str,
    ) -> (Result<DeployOutcome, DeployError>, Vec<String>) {
        let err = Buffer::default();
        let mut printer = Printer::to(Buffer::default(), err.clone(), input, terminal);
        let connected = Connected::Local(local);
        let console = Console::new(&mut printer, "local", Crowd::One);
        let mut progress = Progress::new(&console, Consent::default(), "shop-dev");
        let outcome = block_on(Engine::new(&connected, &mut progress).deploy(&request())).unwrap();
        drop(progress);
        (outcome, err.text().lines().map(str::to_owned).collect())
    }

    #[test]
    fn a_person_is_asked_and_sees_no_line_for_what_went_well() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path(), "us-east-1").unwrap();
        let (outcome, said) = deploy(
            local,
            Terminal {
                watches: true,
                answers: true,
            },
            "y\n",
        );
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{outcome:?}"
        );
        let expected = [
            "local: there is no stack `shop-dev`",
            "local: working out what has to be made",
            "local: stack `shop-dev` will be made of 1 resource",
            "  SQS    1: Queue",
            "deploy stack `shop-dev` to stage `dev`? [y/N] local: deploying stack `shop-dev`",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn without_anybody_to_ask_nothing_is_deployed_and_the_flag_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path(), "us-east-1").unwrap();
        let (outcome, _) = deploy(local, Terminal::default(), "");
        let error = CliError::Deploy(outcome.unwrap_err());
        assert_eq!(error.exit_code(), exit::USAGE);
        assert_eq!(
            error.to_string(),
            "there is no terminal to ask whether stack `shop-dev` may be deployed"
        );
        assert_eq!(
            error.hint().as_deref(),
            Some("run `app deploy --yes --stage dev`")
        );
    }

    #[test]
    fn ctrl_c_at_a_question_leaves_the_stack_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let local = || Local::open(folder.path(), "us-east-1").unwrap();
        let person = Terminal {
            watches: false,
            answers: true,
        };
        let (outcome, said) = deploy(local(), person, "^C\n");
        assert!(
            matches!(
                outcome,
                Ok(DeployOutcome::Declined | DeployOutcome::Interrupted)
            ),
            "{outcome:?}"
        );
        assert_eq!(
            said.last().map(String::as_str),
            Some("deploy stack `shop-dev` to stage `dev`? [y/N] ")
        );
        let left = block_on(local().describe_stack("shop-dev")).unwrap();
        assert!(left.unwrap().is_none());
    }

    #[test]
    fn a_failure_is_told_with_its_reason_and_so_is_the_way_back() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path(), "us-east-1")
            .unwrap()
            .failing("Inbox", "no luck");
        let (outcome, said) = deploy(
            local,
            Terminal {
                watches: true,
                answers: true,
            },
            "y\n",
        );
        let failed = "local: CREATE_FAILED       AWS::SQS::Queue                               Inbox  no luck";
        assert!(said.contains(&failed.to_owned()), "{said:#?}");
        assert!(
            said.iter()
                .any(|line| line.starts_with("local: going back to where it was, because `Inbox`")),
            "{said:#?}"
        );
        let error = CliError::Deploy(outcome.unwrap_err());
        assert_eq!(error.exit_code(), exit::FAILED);
        assert!(
            error
                .to_string()
                .contains("`Inbox` (AWS::SQS::Queue) failed: no luck"),
            "{error}"
        );
    }
}
