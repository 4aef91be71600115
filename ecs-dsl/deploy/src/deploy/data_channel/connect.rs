//! Opens the WebSocket of a data channel, with the root certificates and the proxies of the SDK's client.
//!
//! **Invariant:** the token is sent over TLS, or to this machine.

use std::io;
use std::time::Duration;

use hyper_util::client::proxy::matcher::Matcher;
use tokio_tungstenite::tungstenite::Error as SocketError;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::{HeaderName, HeaderValue, Uri};
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use super::message::MAX_MESSAGE;
use super::proxy;
use super::transport::{Address, Connection, tcp, tls};
use crate::deploy::operate::SessionError;

/// The timeout of opening a connection, with its TLS and WebSocket handshakes.
const TIMEOUT: Duration = Duration::from_secs(15);

/// The WebSocket of a data channel.
pub(super) type Socket = WebSocketStream<Box<dyn Connection>>;

/// Opens a data channel. `headers` are added to the request.
///
/// # Errors
/// If the URL is invalid, or there is no connection.
pub(super) async fn connect(
    url: &str,
    headers: &[(String, String)],
) -> Result<Socket, SessionError> {
    let address = Address::parse(url)?;
    let opened = tokio::time::timeout(TIMEOUT, open(url, &address, headers)).await;
    opened.unwrap_or_else(|_| {
        let error = io::Error::from(io::ErrorKind::TimedOut);
        Err(SessionError::connection(&address.host, error))
    })
}

async fn open(
    url: &str,
    address: &Address,
    headers: &[(String, String)],
) -> Result<Socket, SessionError> {
    let invalid = |finding| SessionError::InvalidUrl { finding };
    let request = url.into_client_request();
    let mut request = request.map_err(|_| invalid("it isn't that of a WebSocket"))?;
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        let header = name.ok().zip(HeaderValue::from_str(value).ok());
        let (name, value) = header.ok_or_else(|| invalid("its signature isn't a header"))?;
        request.headers_mut().insert(name, value);
    }
    let connection: Box<dyn Connection> = match address.is_encrypted {
        true => {
            let stream = stream(address).await?;
            Box::new(tls(&address.host, stream).await?)
        }
        // Of this machine: no proxy can reach it.
        false => Box::new(tcp(&address.host, address.port).await?),
    };
    let config = WebSocketConfig::default()
        .max_message_size(Some(MAX_MESSAGE))
        .max_frame_size(Some(MAX_MESSAGE));
    let opened = client_async_with_config(request, connection, Some(config)).await;
    match opened {
        Ok((socket, _)) => Ok(socket),
        Err(SocketError::Http(response)) => Err(SessionError::Refused {
            host: address.host.clone(),
            status: response.status().as_u16(),
        }),
        Err(error) => Err(SessionError::connection(&address.host, error)),
    }
}

/// A connection to the host, through its proxy if `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` name one.
async fn stream(address: &Address) -> Result<Box<dyn Connection>, SessionError> {
    let uri = format!("https://{}:{}/", address.host, address.port).parse();
    let uri: Uri = uri.map_err(|_| SessionError::InvalidUrl {
        finding: "its host isn't one of a URL",
    })?;
    match Matcher::from_env().intercept(&uri) {
        Some(through) => proxy::connect(&through, address).await,
        None => Ok(Box::new(tcp(&address.host, address.port).await?)),
    }
}
