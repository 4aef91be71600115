//! A proxy that injects faults: it refuses a request, closes the connection before or after the request took effect,
//! truncates the response, or kills the program.
//!
//! Each connection serves one request, so that a fault never affects another request.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

/// What the proxy does to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// CloudFormation's `Throttling`.
    Throttle,
    /// `InternalFailure` with status 500.
    Internal,
    /// `ServiceUnavailable` with status 503.
    Unavailable,
    /// `ExpiredToken`.
    Expired,
    /// `AccessDenied`.
    Denied,
    /// An HTML page with status 500, as from a load balancer.
    HtmlPage,
    /// Closes the connection before the server receives the request.
    CloseBefore,
    /// Closes the connection after the server has processed the request.
    CloseAfter,
    /// Sends half of the response, then closes the connection.
    Truncate,
    /// Kills the program before the server receives the request.
    KillBefore,
    /// Kills the program after the server has processed the request.
    KillAfter,
    /// Holds the request until [`Proxy::release`].
    Hold,
}

/// The requests that get a fault.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// The name of the API action; every action if empty.
    pub(crate) action: &'static str,
    /// Which of these requests, counted from 1.
    pub(crate) when: When,
    pub(crate) fault: Fault,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    Nth(usize),
    Always,
}

/// A running proxy. Its threads end with the process.
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
    /// The actions of all requests, with their faults.
    requests: Vec<(String, Option<Fault>)>,
    victim: Option<u32>,
    released: bool,
}

impl Proxy {
    /// Starts a proxy for the server at `target`.
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
                // An error means that the program has closed the connection.
                thread::spawn(move || serve(&connection, &shared));
            }
        });
        Self { address, shared }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The actions of all requests so far, with their faults.
    pub(crate) fn requests(&self) -> Vec<(String, Option<Fault>)> {
        self.shared.lock().requests.clone()
    }

    /// The number of requests for this action.
    pub(crate) fn count(&self, action: &str) -> usize {
        let requests = self.requests();
        requests.iter().filter(|(name, _)| name == action).count()
    }

    /// Sets the process that [`Fault::KillBefore`] and [`Fault::KillAfter`] kill. They wait for this.
    pub(crate) fn set_victim(&self, victim: u32) {
        self.shared.lock().victim = Some(victim);
        self.shared.changed.notify_all();
    }

    /// Waits for the n-th request for this action.
    pub(crate) fn wait_for(&self, action: &str, times: usize) {
        let state = self.shared.lock();
        let waiting = |state: &mut State| {
            let found = state.requests.iter().filter(|(name, _)| name == action);
            found.count() < times
        };
        drop(
            self.shared
                .changed
                .wait_while(state, waiting)
                .expect("no panic"),
        );
    }

    /// Releases the requests that [`Fault::Hold`] holds.
    pub(crate) fn release(&self) {
        self.shared.lock().released = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread of the proxy panics")
    }

    /// Records a request, and returns its fault.
    fn record(&self, action: &str) -> Option<Fault> {
        let mut state = self.lock();
        let mut fault = None;
        for (rule, seen) in &mut state.rules {
            if rule.action.is_empty() || rule.action == action {
                *seen += 1;
                let matches = match rule.when {
                    When::Nth(nth) => nth == *seen,
                    When::Always => true,
                };
                if matches {
                    fault = fault.or(Some(rule.fault));
                }
            }
        }
        state.requests.push((action.to_owned(), fault));
        self.changed.notify_all();
        fault
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
        assert!(killed.expect("`kill` exists").success());
    }

    fn hold(&self) {
        let state = self.lock();
        let held = self.changed.wait_while(state, |state| !state.released);
        drop(held.expect("no panic"));
    }
}

/// An HTTP request.
struct Request {
    head: Vec<String>,
    body: Vec<u8>,
}

fn serve(connection: &TcpStream, shared: &Shared) -> Option<()> {
    let request = Request::read(connection)?;
    let fault = shared.record(&request.action());
    let forward = || request.forward(&shared.target);
    let response = match fault {
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
        Some(Fault::HtmlPage) => response(500, "text/html", "<!doctype html><h1>Bad Gateway</h1>"),
        Some(Fault::CloseBefore) => Vec::new(),
        Some(Fault::CloseAfter) => {
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
    connection.write_all(&response).ok()?;
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

    /// The API action: from the body or `x-amz-target`, depending on the protocol; otherwise the request line.
    fn action(&self) -> String {
        let body = String::from_utf8_lossy(&self.body);
        let query = body
            .split('&')
            .find_map(|pair| pair.strip_prefix("Action="));
        let target = self.header("x-amz-target");
        let target = target.and_then(|target| target.rsplit('.').next());
        query
            .or(target)
            .unwrap_or_else(|| self.head.first().map_or("", String::as_str))
            .to_owned()
    }

    /// The server's response, unchanged.
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
        let mut response = Vec::new();
        server.read_to_end(&mut response).ok()?;
        Some(response)
    }
}

fn error(status: u16, code: &str, message: &str) -> Vec<u8> {
    let text = format!(
        "<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error><Type>Sender</Type>\
         <Code>{code}</Code><Message>{message}</Message></Error><RequestId>1</RequestId></ErrorResponse>"
    );
    response(status, "text/xml", &text)
}

fn response(status: u16, content_type: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} x\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}
