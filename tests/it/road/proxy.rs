//! A proxy between a program and the server that does to requests what a bad day does: refuses them, cuts the line before
//! or after they took effect, spoils the answer, or kills the program.
//!
//! It takes one request a connection, so that nothing but the request in hand is ever cut.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

/// What is done to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// `Throttling`, as CloudFormation says it.
    Throttle,
    /// `InternalFailure` with status 500.
    Internal,
    /// `ServiceUnavailable` with status 503.
    Unavailable,
    /// `ExpiredToken`.
    Expired,
    /// `AccessDenied`.
    Denied,
    /// A web page with status 500, as a load balancer in between gives it.
    Page,
    /// The line is cut before the server hears of the request.
    CutBefore,
    /// The line is cut when the server has carried the request out.
    CutAfter,
    /// Half of the answer, then the line is cut.
    Truncate,
    /// The program is killed before the server hears of the request.
    KillBefore,
    /// The program is killed when the server has carried the request out.
    KillAfter,
    /// The request waits until [`Proxy::let_go`].
    Hold,
}

/// Which requests a fault is for.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// AWS's name of the call; every call if empty.
    pub(crate) action: &'static str,
    /// Which of them, counted from 1.
    pub(crate) when: When,
    pub(crate) fault: Fault,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    Nth(usize),
    Always,
}

/// The proxy. Its threads end with the process.
pub(crate) struct Proxy {
    address: String,
    shared: Arc<Shared>,
}

struct Shared {
    target: String,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    rules: Vec<(Rule, usize)>,
    /// Every request by its action, with what was done to it.
    requests: Vec<(String, Option<Fault>)>,
    victim: Option<u32>,
    let_go: bool,
}

impl Proxy {
    /// A proxy before the server at `target`.
    pub(crate) fn before(target: &str, rules: Vec<Rule>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let state = State {
            rules: rules.into_iter().map(|rule| (rule, 0)).collect(),
            ..State::default()
        };
        let shared = Arc::new(Shared {
            target: target.trim_start_matches("http://").to_owned(),
            state: Mutex::new(state),
            changed: Condvar::new(),
        });
        let own = Arc::clone(&shared);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let shared = Arc::clone(&own);
                // What the program has gone away from isn't answered.
                thread::spawn(move || serve(&connection, &shared));
            }
        });
        Self { address, shared }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Every request so far by its action, with what was done to it.
    pub(crate) fn requests(&self) -> Vec<(String, Option<Fault>)> {
        self.shared.lock().requests.clone()
    }

    /// How often this call was made.
    pub(crate) fn count(&self, action: &str) -> usize {
        let requests = self.requests();
        requests.iter().filter(|(name, _)| name == action).count()
    }

    /// The process that [`Fault::KillBefore`] and [`Fault::KillAfter`] are for. They wait for this.
    pub(crate) fn aim_at(&self, victim: u32) {
        self.shared.lock().victim = Some(victim);
        self.shared.changed.notify_all();
    }

    /// Waits until this call was made for the n-th time.
    pub(crate) fn wait_for(&self, action: &str, times: usize) {
        let state = self.shared.lock();
        let made = |state: &mut State| {
            let found = state.requests.iter().filter(|(name, _)| name == action);
            found.count() < times
        };
        drop(
            self.shared
                .changed
                .wait_while(state, made)
                .expect("no panic"),
        );
    }

    /// Lets go what is held.
    pub(crate) fn let_go(&self) {
        self.shared.lock().let_go = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread of the proxy panics")
    }

    /// Takes note of a request; gives what is to be done to it.
    fn decide(&self, action: &str) -> Option<Fault> {
        let mut state = self.lock();
        let mut decided = None;
        for (rule, seen) in &mut state.rules {
            if rule.action.is_empty() || rule.action == action {
                *seen += 1;
                let fits = match rule.when {
                    When::Nth(nth) => nth == *seen,
                    When::Always => true,
                };
                if fits {
                    decided = decided.or(Some(rule.fault));
                }
            }
        }
        state.requests.push((action.to_owned(), decided));
        self.changed.notify_all();
        decided
    }

    fn kill(&self) {
        let state = self.lock();
        let waiting = self
            .changed
            .wait_while(state, |state| state.victim.is_none());
        let victim = waiting.expect("no panic").victim.unwrap_or_default();
        let killed = Command::new("kill")
            .args(["-KILL", &victim.to_string()])
            .status();
        assert!(killed.expect("`kill` is there").success());
    }

    fn hold(&self) {
        let state = self.lock();
        let held = self.changed.wait_while(state, |state| !state.let_go);
        drop(held.expect("no panic"));
    }
}

/// A request as it came.
struct Request {
    head: Vec<String>,
    body: Vec<u8>,
}

fn serve(connection: &TcpStream, shared: &Shared) -> Option<()> {
    let request = Request::read(connection)?;
    let fault = shared.decide(&request.action());
    let forward = || request.forward(&shared.target);
    let answer = match fault {
        None => forward()?,
        Some(Fault::Throttle) => error(400, "Throttling", "Rate exceeded"),
        Some(Fault::Internal) => error(500, "InternalFailure", "An internal error occurred."),
        Some(Fault::Unavailable) => error(503, "ServiceUnavailable", "Service is unavailable."),
        Some(Fault::Expired) => error(403, "ExpiredToken", "The security token has expired"),
        Some(Fault::Denied) => {
            let action = request.action();
            let message = format!("User ci is not authorized to perform cloudformation:{action}");
            error(403, "AccessDenied", &message)
        }
        Some(Fault::Page) => answer(500, "text/html", "<!doctype html><h1>Bad Gateway</h1>"),
        Some(Fault::CutBefore) => Vec::new(),
        Some(Fault::CutAfter) => {
            forward()?;
            Vec::new()
        }
        Some(Fault::Truncate) => {
            let mut whole = forward()?;
            whole.truncate(whole.len() / 2);
            whole
        }
        Some(Fault::KillBefore) => {
            shared.kill();
            Vec::new()
        }
        Some(Fault::KillAfter) => {
            forward()?;
            shared.kill();
            Vec::new()
        }
        Some(Fault::Hold) => {
            shared.hold();
            forward()?
        }
    };
    let mut connection = connection;
    connection.write_all(&answer).ok()?;
    connection.shutdown(Shutdown::Both).ok()
}

impl Request {
    fn read(connection: &TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(connection);
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            match line.trim_end() {
                "" => break,
                line => head.push(line.to_owned()),
            }
        }
        let mut request = Self {
            head,
            body: Vec::new(),
        };
        let length = request.header("content-length").unwrap_or("0");
        request.body = vec![0; length.parse().expect("a length")];
        reader.read_exact(&mut request.body).ok()?;
        Some(request)
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.iter().filter_map(|line| line.split_once(':'));
        let found = headers.find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim())
    }

    /// AWS's name of the call, from wherever its protocol has it; else method and path.
    fn action(&self) -> String {
        let body = String::from_utf8_lossy(&self.body);
        let query = body.split('&').find_map(|it| it.strip_prefix("Action="));
        let target = self.header("x-amz-target");
        let target = target.and_then(|it| it.rsplit('.').next());
        query
            .or(target)
            .unwrap_or_else(|| self.head.first().map_or("", String::as_str))
            .to_owned()
    }

    /// The server's answer, byte by byte.
    fn forward(&self, target: &str) -> Option<Vec<u8>> {
        let mut server = TcpStream::connect(target).ok()?;
        let mut text = String::new();
        let is_kept = |line: &&String| !line.to_lowercase().starts_with("connection:");
        for line in self.head.iter().filter(is_kept) {
            text.push_str(line);
            text.push_str("\r\n");
        }
        text.push_str("Connection: close\r\n\r\n");
        server.write_all(text.as_bytes()).ok()?;
        server.write_all(&self.body).ok()?;
        let mut answer = Vec::new();
        server.read_to_end(&mut answer).ok()?;
        Some(answer)
    }
}

fn error(status: u16, code: &str, message: &str) -> Vec<u8> {
    let text = format!(
        "<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error><Type>Sender</Type>\
         <Code>{code}</Code><Message>{message}</Message></Error><RequestId>1</RequestId></ErrorResponse>"
    );
    answer(status, "text/xml", &text)
}

fn answer(status: u16, content_type: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} x\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}
