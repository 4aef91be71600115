//! The ports of a task that a text names: in addresses on `localhost`, and in the commands of health checks.

/// The names and addresses of the task itself.
const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The ports after `localhost:` and `127.0.0.1:`; those of `http://localhost/` are the defaults of their protocols.
pub(super) fn local_ports(text: &str) -> Vec<i64> {
    // Each of them has a colon; few variables do.
    if !text.contains(':') {
        return Vec::new();
    }
    let found = LOCAL.iter().flat_map(|host| ports_of(text, host));
    found.collect()
}

/// The ports of the task to which a command connects: also those of `nc localhost 80`, `/dev/tcp/127.0.0.1/80` and
/// `http://0.0.0.0:80`.
pub(super) fn checked_ports(command: &str) -> Vec<i64> {
    let hosts = LOCAL.iter().chain(&["0.0.0.0"]);
    let hosts = hosts.filter(|host| command.contains(**host));
    let found = hosts.flat_map(|host| {
        let argument = ports_after(command, &format!("{host} "));
        let device = ports_after(command, &format!("/dev/tcp/{host}/"));
        [ports_of(command, host), argument, device].concat()
    });
    found.collect()
}

/// The ports after `host:`, and the defaults of URLs without one.
fn ports_of(text: &str, host: &str) -> Vec<i64> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices(host) {
        let before = text.get(..start).unwrap_or_default();
        let rest = text.get(start + host.len()..).unwrap_or_default();
        let default = match () {
            () if before.ends_with("http://") => Some(80),
            () if before.ends_with("https://") => Some(443),
            () => None,
        };
        found.extend(rest.strip_prefix(':').map_or(default, number_at_start));
    }
    found
}

/// The number after each `prefix`.
fn ports_after(text: &str, prefix: &str) -> Vec<i64> {
    let found = text.match_indices(prefix);
    let ports =
        found.filter_map(|(start, found)| number_at_start(text.get(start + found.len()..)?));
    ports.collect()
}

fn number_at_start(text: &str) -> Option<i64> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}
