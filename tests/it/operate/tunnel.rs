//! `tunnel`: connections through an agent of the test. The server starts the sessions.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;

use serde_json::{Value, json};

use super::peer::{FLAG, OUTPUT};
use super::session::{STAGE, TOKENS, actions, agent, begin, deployed};

fn tunnel<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [&["tunnel"], arguments, &STAGE[..]].concat()
}

#[test]
fn tunnel_to_a_database_forwards_connections_until_it_is_closed() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let agent = agent(&account, |gateway| {
        let mut agent = begin(&gateway, "Port");
        // A connection opens, sends and gets data; frames of smux.
        assert_eq!(agent.input_of(OUTPUT), [1, 0, 0, 0, 3, 0, 0, 0]);
        assert_eq!(
            agent.input_of(OUTPUT),
            b"\x01\x02\x04\x00\x03\x00\x00\x00ping"
        );
        agent.send(OUTPUT, b"\x01\x02\x04\x00\x03\x00\x00\x00pong");
        agent.send(FLAG, &[0, 0, 0, 3]);
        assert_eq!(agent.input_of(FLAG), [0, 0, 0, 2]);
        while agent.receive().is_some() {}
    });
    let mut child = program.start(&tunnel(&["db", "--json"]));
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut document = String::new();
    while !document.ends_with("}\n") {
        assert_ne!(stdout.read_line(&mut document).unwrap(), 0, "{document}");
    }
    let opened: Value = serde_json::from_str(&document).unwrap();
    let port = opened["local_port"].as_u64().unwrap();
    let url = format!("postgresql://app@127.0.0.1:{port}/app?sslmode=require");
    assert_eq!(opened["url"], url.as_str());
    assert_eq!(opened["host"], "rds.test");
    assert_eq!(
        (&opened["port"], &opened["service"]),
        (&json!(5432), &json!("order"))
    );
    let secret = opened["secret"].as_str().unwrap();
    assert!(secret.contains(":secret:"), "{secret}");

    let mut stream = TcpStream::connect(("127.0.0.1", u16::try_from(port).unwrap())).unwrap();
    stream.write_all(b"ping").unwrap();
    let mut answer = [0; 4];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"pong");
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    stderr.read_line(&mut line).unwrap();
    assert!(
        line.starts_with("the task can't connect to `rds.test:5432`"),
        "{line}"
    );

    let interrupted = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(interrupted.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    agent.join().unwrap();
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).unwrap();
    stderr.read_to_string(&mut rest).unwrap();
    assert!(!format!("{document}{line}{rest}").contains("planted"));
    assert_eq!(actions(&account), ["StartSession", "TerminateSession"]);
    let call = &account.session_calls()[0];
    assert_eq!(
        call["DocumentName"],
        "AWS-StartPortForwardingSessionToRemoteHost"
    );
    let parameters = json!({"host": ["rds.test"], "portNumber": ["5432"]});
    assert_eq!(call["Parameters"], parameters);
    let target = call["Target"].as_str().unwrap();
    assert!(target.starts_with("ecs:"), "{target}");
}

#[test]
fn tunnel_names_what_is_missing() {
    let Some((account, program)) = deployed() else {
        return;
    };
    let unused = program.run(&tunnel(&["unused"])).ends_with(2);
    unused.says("error: no service may connect to `unused`");
    unused.says(
        "add `.grant(unused.connect())` and `.execute_command()` to a service in the program",
    );
    let unknown = program.run(&tunnel(&["mailer"])).ends_with(2);
    unknown.says("error: no component with a port is called `mailer`");
    unknown.says("known: `db`, `cache`, `unused`, `order`");
    account.set_session(&json!({"url": "", "code": "TargetNotConnected", "tokens": TOKENS}));
    let unconnected = program.run(&tunnel(&["cache"])).ends_with(3);
    unconnected.says("error: the agent of ECS Exec isn't connected in task ");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let error = format!("can't listen on port {port} of this machine");
    program
        .run(&tunnel(&["order", &port]))
        .ends_with(7)
        .says(&error);
    let local = program.run(&["tunnel", "db"]).ends_with(2);
    local.says("error: no container runs in the stage `local`: there is nothing for `tunnel` to connect to");
}
