//! `logs`: prints the logs of services.

mod point_in_time;

use std::collections::BTreeSet;
use std::time::Duration;

use clap::Args;

use super::{Command, Examples};
use crate::cli::connection::{Connected, wait};
use crate::cli::error::chain;
use crate::cli::json::schema_of;
use crate::cli::operation::logs::{LogFormat, LogLine, LogPrinter, LogSource, MergedLogs};
use crate::cli::operation::named_services::{SelectedServices, ServiceSelection};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::DeployError;
use crate::deploy::{ControlPlaneError, sleep};
use point_in_time::{PointInTime, point_in_time};

/// How many lines are printed if no flag says which.
const DEFAULT_TAIL: usize = 100;

/// The error code of a filter pattern that can't be parsed.
const INVALID_PARAMETER: &str = "InvalidParameterException";

/// The time between two readings of `--follow`.
const INTERVAL: Duration = Duration::from_secs(2);

/// Print the logs of services and workers, merged by time
#[derive(Debug, Args)]
pub(super) struct Logs {
    /// Print only the logs of these services, workers and jobs, by their names in the program [default: all]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Print new lines until Ctrl-C
    #[arg(short, long, conflicts_with = "until")]
    follow: bool,
    /// Print lines since a time in RFC 3339, or since a duration ago such as `30m` or `1h`
    #[arg(long, value_name = "TIME", value_parser = point_in_time)]
    since: Option<PointInTime>,
    /// Print lines until a time, or until a duration ago
    #[arg(long, value_name = "TIME", value_parser = point_in_time)]
    until: Option<PointInTime>,
    /// Print only the last lines [default: 100, without `--since`, `--until` and `--task`: all]
    #[arg(long, value_name = "COUNT")]
    tail: Option<usize>,
    /// Print only lines that match a filter pattern of CloudWatch Logs, such as `ERROR` or `{ $.status >= 500 }`
    #[arg(long, value_name = "PATTERN", allow_hyphen_values = true)]
    filter: Option<String>,
    /// Print only the logs of the containers with this name
    #[arg(long, value_name = "CONTAINER")]
    container: Option<String>,
    /// Print only the log of a task, also of a stopped one: its id, the beginning of its id, or its ARN
    #[arg(long, value_name = "TASK")]
    task: Option<String>,
    /// Print messages as they are; JSON isn't made readable
    #[arg(long, conflicts_with = "json")]
    raw: bool,
    /// Print JSON Lines: `version`, `time`, `stack`, `name`, `container`, `task`, `message`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    services: ServiceSelection,
}

impl Command for Logs {
    const NAME: &'static str = "logs";

    const EXAMPLES: Examples = &[
        (
            "logs order payment -f --stage prod",
            "print the last lines of two services, and new ones until Ctrl-C",
        ),
        (
            "logs --since 1h --filter '?ERROR ?WARN' --stage prod",
            "print the errors and warnings of all services in the last hour",
        ),
        (
            "logs order --task 0c9f --stage prod",
            "print the log of a task, also if it has stopped",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<LogLine<'static>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let selected = self
                .services
                .select_with_jobs(session, &self.names, "FilterLogEvents");
            let selected = selected.await?;
            let sources = self.sources(session, &selected)?;
            if sources.is_empty() {
                return Ok(());
            }
            let printed = self.print(session, &selected, &sources).await;
            printed.map_err(|error| self.name_pattern(error))
        })?;
        Ok(exit::SUCCESS)
    }
}

impl Logs {
    /// Where the logs are. Says which logs are elsewhere.
    fn sources(
        &self,
        session: &mut Session<'_>,
        selected: &SelectedServices<'_>,
    ) -> Result<Vec<LogSource>, CliError> {
        let label = paint(style::DIM, selected.stage.name());
        let task = self.task.as_deref().unwrap_or_default();
        let task = task.rsplit('/').next().unwrap_or(task);
        let now = session.printer.now();
        let mut sources: Vec<LogSource> = Vec::new();
        let mut known = BTreeSet::new();
        for named in &selected.services {
            for container in &named.service.containers {
                known.insert(container.name.clone());
                let wanted = self.container.as_ref();
                if wanted.is_some_and(|wanted| *wanted != container.name) {
                    continue;
                }
                match LogSource::new(named, container, task) {
                    Ok(mut source) => {
                        source.query.start = self.since.map_or(0, |since| since.millis(now));
                        source.query.end = self.until.map(|until| until.millis(now));
                        source.query.pattern.clone_from(&self.filter);
                        let is_known = sources.iter().any(|known| known.query == source.query);
                        sources.extend((!is_known).then_some(source));
                    }
                    Err(elsewhere) => {
                        session.printer.inform(format_args!("{label}: {elsewhere}"));
                    }
                }
            }
        }
        match &self.container {
            Some(name) if !known.contains(name) => Err(CliError::UnknownComponent {
                name: name.clone(),
                kind: "container",
                known: known.into_iter().collect(),
            }),
            _ => Ok(sources),
        }
    }

    async fn print(
        &self,
        session: &mut Session<'_>,
        selected: &SelectedServices<'_>,
        sources: &[LogSource],
    ) -> Result<(), CliError> {
        let label = paint(style::DIM, selected.stage.name());
        if selected.stage.is_local() {
            let text =
                "no container runs in this stage: only tasks that a fault plan fails have a log";
            session.printer.inform(format_args!("{label}: {text}"));
        }
        let mut reading = Reading {
            logs: MergedLogs::new(&selected.cloud, sources),
            printer: LogPrinter::new(sources, self.format()),
            count: 0,
        };
        if !self.follow {
            reading.first(session, self.tail()).await?;
            if reading.count == 0 && !selected.stage.is_local() {
                let text = "no lines found; `--since 1d` reads an earlier time";
                session.printer.inform(format_args!("{label}: {text}"));
            }
            return Ok(());
        }
        let interrupts = session.printer.interrupts().clone();
        interrupts.listen();
        let following = reading.follow(session, self.tail(), &label);
        let ended = interrupts.until_interrupted(following).await;
        ended.unwrap_or(Ok(()))
    }

    /// The error; of the filter pattern, if AWS refuses it.
    fn name_pattern(&self, error: CliError) -> CliError {
        match (&self.filter, error) {
            (
                Some(pattern),
                CliError::Deploy(DeployError::ControlPlane(ControlPlaneError::Validation {
                    code,
                    message,
                    ..
                })),
            ) if code == INVALID_PARAMETER => CliError::InvalidFilterPattern {
                pattern: pattern.clone(),
                reason: message,
            },
            (_, error) => error,
        }
    }

    fn format(&self) -> LogFormat {
        match (self.json, self.raw) {
            (true, _) => LogFormat::Json,
            (false, true) => LogFormat::Raw,
            (false, false) => LogFormat::Readable,
        }
    }

    /// The number of last lines to print; `None` for all.
    fn tail(&self) -> Option<usize> {
        let has_range = self.since.is_some() || self.until.is_some() || self.task.is_some();
        self.tail.or((!has_range).then_some(DEFAULT_TAIL))
    }
}

/// Logs while they are read and printed.
struct Reading<'a> {
    logs: MergedLogs<'a, Connected>,
    printer: LogPrinter<'a>,
    /// The number of printed lines.
    count: u64,
}

impl Reading<'_> {
    /// Prints the last `tail` lines, or all.
    async fn first(
        &mut self,
        session: &mut Session<'_>,
        tail: Option<usize>,
    ) -> Result<(), CliError> {
        let Some(tail) = tail else {
            return self.next(session).await;
        };
        let now = session.printer.now_millis();
        for (source, event) in self.logs.read_last(tail, now).await? {
            self.count += 1;
            self.printer.print(&mut session.printer, source, &event)?;
        }
        Ok(())
    }

    /// Prints the lines that weren't printed before.
    async fn next(&mut self, session: &mut Session<'_>) -> Result<(), CliError> {
        let now = session.printer.now_millis();
        let reading = self.logs.read_new(now, |source, event| {
            self.count += 1;
            self.printer.print(&mut session.printer, source, event)
        });
        reading.await
    }

    /// Prints lines until an error that doesn't pass by itself.
    async fn follow(
        &mut self,
        session: &mut Session<'_>,
        tail: Option<usize>,
        label: &str,
    ) -> Result<(), CliError> {
        self.first(session, tail).await?;
        let mut is_failing = false;
        loop {
            sleep(INTERVAL).await;
            match self.next(session).await {
                Ok(()) => is_failing = false,
                Err(error) if is_temporary(&error) => {
                    if !is_failing {
                        let text = format!("{}; trying again until Ctrl-C", chain(&error));
                        session.printer.inform(format_args!("{label}: {text}"));
                    }
                    is_failing = true;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// Whether a later call may succeed. Each was retried before; expired credentials are those of a session that can be renewed.
fn is_temporary(error: &CliError) -> bool {
    matches!(
        error,
        CliError::Deploy(DeployError::ControlPlane(
            ControlPlaneError::Throttled { .. }
                | ControlPlaneError::Network { .. }
                | ControlPlaneError::ExpiredCredentials { .. }
        ))
    )
}
