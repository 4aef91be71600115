//! TCP and TLS, with the root certificates of the SDK's client.

use std::sync::{Arc, LazyLock};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::aws_lc_rs::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_tungstenite::tungstenite::http::Uri;

use crate::deploy::operate::SessionError;

/// A connection: TCP, or TLS over it.
pub(super) trait Connection: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Connection for T {}

/// The root certificates of the operating system, or those in `SSL_CERT_FILE` and `SSL_CERT_DIR`.
static ROOTS: LazyLock<RootCertStore> = LazyLock::new(|| {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots
});

/// Where a data channel is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) is_encrypted: bool,
}

impl Address {
    /// The address in the URL of a WebSocket.
    ///
    /// # Errors
    /// If it isn't such a URL, or would send the token without encryption to another machine.
    pub(super) fn parse(url: &str) -> Result<Self, SessionError> {
        let invalid = |finding| SessionError::InvalidUrl { finding };
        let uri: Uri = url.parse().map_err(|_| invalid("it isn't a URL"))?;
        let host = uri.host().ok_or_else(|| invalid("it has no host"))?;
        let is_encrypted = match uri.scheme_str() {
            Some("wss") => true,
            Some("ws") if is_loopback(host) => false,
            Some("ws") => return Err(invalid("it isn't encrypted")),
            _ => return Err(invalid("it isn't that of a WebSocket")),
        };
        let default = if is_encrypted { 443 } else { 80 };
        Ok(Self {
            host: host.trim_matches(['[', ']']).to_owned(),
            port: uri.port_u16().unwrap_or(default),
            is_encrypted,
        })
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse();
    host == "localhost" || address.is_ok_and(|address: std::net::IpAddr| address.is_loopback())
}

pub(super) async fn tcp(host: &str, port: u16) -> Result<TcpStream, SessionError> {
    let stream = TcpStream::connect((host, port)).await;
    let stream = stream.map_err(|error| SessionError::connection(host, error))?;
    // Every key is a message.
    let set = stream.set_nodelay(true);
    set.map_err(|error| SessionError::connection(host, error))?;
    Ok(stream)
}

pub(super) async fn tls<S: Connection>(
    host: &str,
    stream: S,
) -> Result<impl Connection + use<S>, SessionError> {
    let name = ServerName::try_from(host.to_owned());
    let name = name.map_err(|_| SessionError::InvalidUrl {
        finding: "its host isn't one of a certificate",
    })?;
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| SessionError::connection(host, error))?
        .with_root_certificates(ROOTS.clone())
        .with_no_client_auth();
    let connected = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await;
    connected.map_err(|error| SessionError::connection(host, error))
}

#[cfg(test)]
mod tests {
    use super::Address;

    fn address(url: &str) -> Result<(String, u16, bool), String> {
        let parsed = Address::parse(url);
        parsed
            .map(|address| (address.host, address.port, address.is_encrypted))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn address_is_that_of_the_url() {
        let url =
            "wss://ssmmessages.eu-central-1.amazonaws.com/v1/data-channel/1?role=publish_subscribe";
        let host = "ssmmessages.eu-central-1.amazonaws.com".to_owned();
        assert_eq!(address(url), Ok((host, 443, true)));
        let local = Ok(("127.0.0.1".to_owned(), 8080, false));
        assert_eq!(address("ws://127.0.0.1:8080/x"), local);
        assert_eq!(address("ws://[::1]:81/"), Ok(("::1".to_owned(), 81, false)));
    }

    #[test]
    fn token_is_not_sent_in_plain_text_to_other_machines() {
        let error = |finding: &str| {
            let message = format!("the URL of the data channel is invalid: {finding}");
            Err(message)
        };
        for url in [
            "ws://example.com/",
            "ws://10.0.0.1/",
            "ws://127.0.0.1.example.com/",
        ] {
            assert_eq!(address(url), error("it isn't encrypted"));
        }
        assert_eq!(
            address("https://example.com/"),
            error("it isn't that of a WebSocket")
        );
        assert_eq!(address("/path"), error("it has no host"));
        assert_eq!(address(""), error("it isn't a URL"));
    }
}
