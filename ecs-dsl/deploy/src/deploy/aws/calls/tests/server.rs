//! A server on 127.0.0.1 that returns scripted replies, one per request, and records the requests.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// A reply to a request.
#[derive(Clone)]
pub(in crate::deploy::aws) enum Reply {
    /// A status, headers and a body.
    Response(u16, &'static str, String),
    /// A truncated response.
    Truncated(String),
    /// Closes the connection without a response.
    Reset,
    /// Keeps the connection open without a response.
    Hang,
}

/// A recorded request.
#[derive(Debug)]
pub(in crate::deploy::aws) struct Request {
    head: String,
    pub(in crate::deploy::aws) body: String,
}

pub(in crate::deploy::aws) struct Server {
    pub(in crate::deploy::aws) url: String,
    requests: Receiver<Request>,
}

impl Server {
    /// Starts the server, which stops after the last reply.
    pub(in crate::deploy::aws) fn start(script: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let (seen, requests) = channel();
        thread::spawn(move || {
            let mut hanging = Vec::new();
            for reply in script {
                let Ok((mut stream, _)) = listener.accept() else {
                    return;
                };
                let request = read(&stream);
                if seen.send(request).is_err() {
                    return;
                }
                match reply {
                    Reply::Response(status, headers, body) => {
                        respond(&mut stream, status, headers, &body, body.len());
                    }
                    Reply::Truncated(body) => {
                        respond(&mut stream, 200, "", &body, body.len() + 100);
                    }
                    Reply::Reset => {}
                    Reply::Hang => hanging.push(stream),
                }
            }
        });
        Self { url, requests }
    }

    /// The requests since the last call.
    pub(in crate::deploy::aws) fn requests(&self) -> Vec<Request> {
        self.requests.try_iter().collect()
    }
}

impl Request {
    pub(in crate::deploy::aws) fn starts_with(&self, line: &str) -> bool {
        self.head.starts_with(line)
    }

    /// The value of a header.
    pub(in crate::deploy::aws) fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        let line = self.head.lines().find_map(|line| line.strip_prefix(&start));
        line.unwrap_or_default()
    }

    /// The value of a form field.
    pub(in crate::deploy::aws) fn field(&self, name: &str) -> &str {
        let start = format!("{name}=");
        let field = self
            .body
            .split('&')
            .find_map(|field| field.strip_prefix(&start));
        field.unwrap_or_default()
    }

    /// The access key that signed it.
    pub(in crate::deploy::aws) fn access_key(&self) -> &str {
        let authorization = self.header("authorization");
        let credential = authorization.split("Credential=").nth(1);
        let key = credential.and_then(|credential| credential.split('/').next());
        key.unwrap_or_default()
    }
}

fn read(stream: &TcpStream) -> Request {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).expect("a line") > 0 {}
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a number"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    Request {
        head,
        body: String::from_utf8(body).expect("text"),
    }
}

/// Ignores errors: the client may have closed the connection.
fn respond(stream: &mut TcpStream, status: u16, headers: &str, body: &str, length: usize) {
    let _ = write!(
        stream,
        "HTTP/1.1 {status} Scripted\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    );
}
