//! A registry on this machine, without TLS: which images it has.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::time::Duration;

/// The types of manifests of images and of lists of images.
const MANIFESTS: &str = "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, \
                         application/vnd.docker.distribution.manifest.list.v2+json, \
                         application/vnd.docker.distribution.manifest.v2+json";

const TIMEOUT: Duration = Duration::from_secs(10);

/// The digest of a tag, if the registry at `host` has it; see
/// [the protocol](https://distribution.github.io/distribution/spec/api/#existing-manifests).
///
/// # Errors
/// If the registry doesn't answer as one, or refuses to without a login.
pub(super) fn digest(host: &str, repository: &str, tag: &str) -> io::Result<Option<String>> {
    let address = host.to_socket_addrs()?.next();
    let address = address.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    let mut stream = TcpStream::connect_timeout(&address, TIMEOUT)?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    write!(
        stream,
        "HEAD /v2/{repository}/manifests/{tag} HTTP/1.1\r\nHost: {host}\r\nAccept: {MANIFESTS}\r\nConnection: close\r\n\r\n"
    )?;
    let mut lines = BufReader::new(stream).lines();
    let status = lines.next().transpose()?.unwrap_or_default();
    let mut digest = None;
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        let header = line.split_once(':');
        if let Some((_, value)) =
            header.filter(|(name, _)| name.eq_ignore_ascii_case("docker-content-digest"))
        {
            digest = Some(value.trim().to_owned());
        }
    }
    match (status.split(' ').nth(1), digest) {
        (Some("200"), Some(digest)) => Ok(Some(digest)),
        (Some("404"), _) => Ok(None),
        _ => Err(io::Error::new(
            io::ErrorKind::InvalidData,
            format!("the answer is `{status}`"),
        )),
    }
}
