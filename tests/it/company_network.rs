//! Networks of companies: a proxy to everything outside, and certificates that the operating system doesn't know.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use crate::program::Program;
use crate::server::set_up;

const STATUS: [&str; 3] = ["status", "--stage", "dev"];

fn program() -> Program {
    Program::example("shop").with_envs(vec![
        ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "test".to_owned()),
        ("AWS_REGION", "us-east-1".to_owned()),
        ("AWS_MAX_ATTEMPTS", "1".to_owned()),
        ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
    ])
}

/// A proxy that refuses the first tunnel, and returns the first line of its request.
fn refusing_proxy() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let served = thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("a connection");
        let mut first = String::new();
        let mut reader = BufReader::new(connection.try_clone().expect("a second handle"));
        reader.read_line(&mut first).expect("a request");
        let refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        connection.write_all(refusal.as_bytes()).expect("an answer");
        first.trim().to_owned()
    });
    (address, served)
}

#[test]
fn requests_go_through_the_proxy_which_errors_name() {
    let (address, served) = refusing_proxy();
    let run = program().with_env("HTTPS_PROXY", &address).run(&STATUS);
    let run = run.ends_with(6);
    run.says("tunnel error");
    run.says("the proxy in `HTTPS_PROXY` refused the connection");
    let request = served.join().expect("the proxy ends");
    assert_eq!(request, "CONNECT sts.us-east-1.amazonaws.com:443 HTTP/1.1");
}

/// A server with a certificate that only its file vouches for; ends with this value.
struct TlsServer {
    _process: Child,
    address: String,
}

impl TlsServer {
    fn start() -> Option<Self> {
        let python = set_up("venv", "requirements.txt")?;
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers");
        let mut process = Command::new(python)
            .arg(scripts.join("tls.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut port = String::new();
        let mut stdout = BufReader::new(process.stdout.take().expect("stdout is piped"));
        stdout
            .read_line(&mut port)
            .expect("the server prints its port");
        Some(Self {
            _process: process,
            address: format!("https://localhost:{}", port.trim()),
        })
    }
}

#[test]
fn certificates_of_a_company_come_from_a_file() {
    let Some(server) = TlsServer::start() else {
        return;
    };
    let program = program().with_env("AWS_ENDPOINT_URL", &server.address);
    let run = program.run(&STATUS).ends_with(6);
    run.says("invalid peer certificate");
    run.says("the root certificates of a company belong in the file that `SSL_CERT_FILE` names");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers/tls/certificate.pem");
    let file = file.to_str().expect("a path in UTF-8");
    let trusting = program.with_env("SSL_CERT_FILE", file);
    trusting.run(&STATUS).ends_with(5).says("HTTP status 403");
}
