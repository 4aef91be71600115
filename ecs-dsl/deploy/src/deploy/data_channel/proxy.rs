//! A tunnel through an HTTP proxy: the method `CONNECT`.

use std::io;

use hyper_util::client::proxy::matcher::Intercept;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::transport::{Address, Connection, tcp, tls};
use crate::deploy::operate::SessionError;

/// The maximum length of the proxy's answer.
const MAX_ANSWER: usize = 16 << 10;

/// A connection to `address` through a proxy.
///
/// # Errors
/// If the proxy can't be reached, refuses, or isn't one for HTTP.
pub(super) async fn connect(
    proxy: &Intercept,
    address: &Address,
) -> Result<Box<dyn Connection>, SessionError> {
    let uri = proxy.uri();
    let host = uri.host().unwrap_or_default();
    let mut stream: Box<dyn Connection> = match uri.scheme_str() {
        Some("http") => Box::new(tcp(host, uri.port_u16().unwrap_or(80)).await?),
        Some("https") => {
            let stream = tcp(host, uri.port_u16().unwrap_or(443)).await?;
            Box::new(tls(host, stream).await?)
        }
        _ => {
            let error = io::Error::other("a proxy for HTTP is needed");
            return Err(SessionError::connection(host, error));
        }
    };
    let credentials = proxy.basic_auth().and_then(|auth| auth.to_str().ok());
    let request = request(address, credentials);
    let failed = |error| SessionError::connection(host, error);
    stream.write_all(request.as_bytes()).await.map_err(failed)?;
    match status(&mut stream).await.map_err(failed)? {
        200..=299 => Ok(stream),
        status => Err(SessionError::Refused {
            host: host.to_owned(),
            status,
        }),
    }
}

fn request(address: &Address, credentials: Option<&str>) -> String {
    let target = match address.host.contains(':') {
        true => format!("[{}]:{}", address.host, address.port),
        false => format!("{}:{}", address.host, address.port),
    };
    let mut request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n");
    if let Some(credentials) = credentials {
        request.push_str(&format!("Proxy-Authorization: {credentials}\r\n"));
    }
    request.push_str("\r\n");
    request
}

/// Reads the proxy's answer up to its empty line; returns the status code.
async fn status(stream: &mut Box<dyn Connection>) -> io::Result<u16> {
    let mut answer = Vec::new();
    // What follows the answer is the other host's: it is read byte by byte.
    while !answer.ends_with(b"\r\n\r\n") {
        if answer.len() >= MAX_ANSWER {
            return Err(io::Error::other("the proxy's answer is too long"));
        }
        answer.push(stream.read_u8().await?);
    }
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.filter(|_| answer.starts_with("HTTP/1."));
    status.ok_or_else(|| io::Error::other("the proxy's answer isn't HTTP"))
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::super::transport::Address;
    use super::{connect, request};
    use crate::deploy::block_on;
    use hyper_util::client::proxy::matcher::Matcher;

    fn address() -> Address {
        Address {
            host: "ssmmessages.eu-central-1.amazonaws.com".to_owned(),
            port: 443,
            is_encrypted: true,
        }
    }

    /// The request that a proxy gets, and what a client makes of its answer and reads behind it.
    fn through(answer: &'static str) -> (String, Result<String, String>) {
        block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let port = listener.local_addr().unwrap().port();
            let proxy = async {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut request = vec![0; 1024];
                let length = stream.read(&mut request).await.unwrap();
                stream.write_all(answer.as_bytes()).await.unwrap();
                String::from_utf8(request[..length].to_vec()).unwrap()
            };
            let client = async {
                let url = format!("http://user:word@127.0.0.1:{port}");
                let matcher = Matcher::builder().all(url).build();
                let uri = "https://ssmmessages.eu-central-1.amazonaws.com/";
                let proxy = matcher.intercept(&uri.parse().unwrap()).unwrap();
                let mut stream = connect(&proxy, &address())
                    .await
                    .map_err(|error| error.to_string())?;
                let mut rest = String::new();
                stream.read_to_string(&mut rest).await.unwrap();
                Ok(rest)
            };
            futures_util::future::join(proxy, client).await
        })
        .unwrap()
    }

    #[test]
    fn tunnel_begins_behind_the_answer() {
        let answer = "HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\nbytes";
        let (request, rest) = through(answer);
        // `printf user:word | base64`
        let expected = "CONNECT ssmmessages.eu-central-1.amazonaws.com:443 HTTP/1.1\r\n\
            Host: ssmmessages.eu-central-1.amazonaws.com:443\r\n\
            Proxy-Authorization: Basic dXNlcjp3b3Jk\r\n\r\n";
        assert_eq!((request.as_str(), rest), (expected, Ok("bytes".to_owned())));
    }

    #[test]
    fn refusals_have_their_status_and_never_the_password() {
        let (_, refused) = through("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        let error = "`127.0.0.1` refused the data channel with the HTTP status 407";
        assert_eq!(refused, Err(error.to_owned()));
        let (_, error) = through("SSH-2.0\r\n\r\n");
        assert_eq!(error, Err("no connection to `127.0.0.1`".to_owned()));
    }

    #[test]
    fn ipv6_address_is_in_brackets() {
        let address = Address {
            host: "::1".to_owned(),
            port: 81,
            is_encrypted: true,
        };
        assert_eq!(
            request(&address, None),
            "CONNECT [::1]:81 HTTP/1.1\r\nHost: [::1]:81\r\n\r\n"
        );
    }
}
