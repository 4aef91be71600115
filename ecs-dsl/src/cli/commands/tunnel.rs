//! `tunnel`: forwards a local port through a running task to a service, a database or a cache.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::task::{Context, Poll};

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::assemble::SynthesizedStack;
use crate::cli::connection::wait;
use crate::cli::container_error::ContainerError;
use crate::cli::operation::named_services::ServiceSelection;
use crate::cli::operation::sessions::{ChosenContainer, SessionChoice, TunnelEnd, tunnel_end};
use crate::cli::terminal::printer::Printer;
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::Interruption;
use crate::deploy::operate::{RemotePort, SessionOperations as _, TunnelUser};

/// Ports below it are for processes with privileges.
const FIRST_UNPRIVILEGED: u16 = 1024;

/// Forward a local port through a running task to a service, a database, a cache or a search domain
#[derive(Debug, Args)]
pub(super) struct Tunnel {
    /// The name of the service, the database, the cache or the search domain in the program
    #[arg(value_name = "NAME")]
    name: String,
    /// Set the local port [default: that of the target, or a free one]
    #[arg(value_name = "LOCALPORT")]
    local_port: Option<u16>,
    /// Select the task by its id, the beginning of its id, or its ARN [default: the latest running one of a service that may connect]
    #[arg(long, value_name = "TASK")]
    task: Option<String>,
    /// Print JSON when connections are forwarded: `version`, `stage`, `target`, `host`, `port`, `local_port`, `url`, `secret`, `service`,
    /// `task`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    services: ServiceSelection,
}

/// The tunnel, for `--json`.
#[derive(Debug, Serialize)]
struct Opened {
    version: u8,
    stage: String,
    target: String,
    host: String,
    port: u16,
    local_port: u16,
    /// Without a password.
    url: String,
    /// The ARN of the secret that has the password.
    secret: Option<String>,
    service: String,
    task: String,
}

impl Command for Tunnel {
    const NAME: &'static str = "tunnel";

    const EXAMPLES: Examples = &[
        (
            "tunnel db --stage prod",
            "forward a local port to the database `db`, through a task that may connect to it",
        ),
        (
            "tunnel order 9000 --stage prod",
            "forward port 9000 to the port of the service `order`",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        self.services.require_aws(session, Self::NAME)?;
        wait(async {
            let mut found = None;
            let services = |stacks: &[&SynthesizedStack]| {
                let end = tunnel_end(stacks, &self.name)?;
                let services = end.services.clone();
                found = Some(end);
                Ok(services)
            };
            let selection = &self.services;
            let selected = selection
                .select_by(session, services, "StartSession")
                .await?;
            // `select_by` has called it.
            let Some(end) = found else {
                return Ok(exit::SUCCESS);
            };
            let choice = SessionChoice {
                task: self.task.as_deref(),
                container: None,
            };
            let chosen = choice.find(&selected).await?;
            let remote = end.remote(&selected).await?;
            let secret = end.secret(&selected).await?;
            let (listener, local_port) = self.listen(remote.port)?;
            let opened = opened(&end, &chosen, (&remote, local_port), secret);
            let opened = Opened {
                stage: selected.stage.name().to_owned(),
                ..opened
            };
            let started = selected.cloud.start_port_session(&chosen.target, &remote);
            let started = started.await.map_err(|error| chosen.not_started(error))?;
            session.printer.interrupts().listen();
            let mut user = User {
                printer: &mut session.printer,
                opened,
                is_json: self.json,
                error: None,
            };
            let ended = selected.cloud.forward(&started, listener, &mut user).await;
            if let Some(error) = user.error {
                return Err(error);
            }
            match ended.map_err(ContainerError::Session)? {
                end if end.is_terminated => Ok(exit::SUCCESS),
                end => {
                    let reason = end.reason.unwrap_or_else(|| "it was closed".to_owned());
                    Err(ContainerError::Ended { reason }.into())
                }
            }
        })
    }
}

impl Tunnel {
    /// Listens on the local port: on this machine only.
    fn listen(&self, remote: u16) -> Result<(TcpListener, u16), CliError> {
        let bind = |port| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
            let port = listener.local_addr()?.port();
            Ok((listener, port))
        };
        let failed = |port| move |source: io::Error| ContainerError::Listen { port, source };
        let bound = match self.local_port {
            Some(port) => bind(port).map_err(failed(port))?,
            None if remote >= FIRST_UNPRIVILEGED => {
                bind(remote).or_else(|_| bind(0)).map_err(failed(remote))?
            }
            None => bind(0).map_err(failed(0))?,
        };
        Ok(bound)
    }
}

fn opened(
    end: &TunnelEnd,
    chosen: &ChosenContainer,
    (remote, local_port): (&RemotePort, u16),
    secret: Option<String>,
) -> Opened {
    let (start, rest) = (&end.endpoint.url_start, &end.endpoint.url_end);
    Opened {
        version: 1,
        stage: String::new(),
        target: end.name.clone(),
        host: remote.host.clone(),
        port: remote.port,
        local_port,
        url: format!("{start}127.0.0.1:{local_port}{rest}"),
        secret,
        service: chosen.service.clone(),
        task: chosen.task.clone(),
    }
}

/// The user of the tunnel.
struct User<'a> {
    printer: &'a mut Printer,
    opened: Opened,
    is_json: bool,
    /// Why stdout can't be written: the tunnel ends.
    error: Option<CliError>,
}

impl User<'_> {
    fn print(&mut self) -> Result<(), CliError> {
        let Opened {
            target,
            service,
            task,
            secret,
            url,
            ..
        } = &self.opened;
        if self.is_json {
            return self.printer.json(&self.opened);
        }
        self.printer.inform(format_args!(
            "tunnel to `{target}` through task {task} of `{service}`; Ctrl-C closes it"
        ));
        if let Some(secret) = secret {
            self.printer
                .inform(format_args!("the password is in the secret `{secret}`"));
        }
        self.printer.line(url)
    }
}

impl TunnelUser for User<'_> {
    fn poll_stop(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let interruption = self.printer.interrupts().poll(context);
        match interruption == Interruption::None && self.error.is_none() {
            true => Poll::Pending,
            false => Poll::Ready(()),
        }
    }

    fn ready(&mut self) {
        self.error = self.print().err();
    }

    fn connection_failed(&mut self) {
        let Opened { host, port, .. } = &self.opened;
        self.printer.say(format_args!(
            "the task can't connect to `{host}:{port}`: nothing listens there, or a security group refuses it"
        ));
    }

    fn notice(&mut self, text: &str) {
        self.printer.inform(text);
    }
}
