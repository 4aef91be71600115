//! Signs of life of a connection.

use std::task::{Context, Poll};
use std::time::Duration;
use std::{future, io};

use futures_util::future::{Either, select};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncReadExt as _, duplex};
use tokio::time::{Instant, sleep};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::protocol::Role;

use crate::deploy::data_channel::channel::Channel;
use crate::deploy::data_channel::event::Event;
use crate::deploy::data_channel::link::{Link, Step};
use crate::deploy::data_channel::local_side::{Input, LocalSide};
use crate::deploy::data_channel::transport::Connection;
use crate::deploy::operate::SessionError;

/// A local side that does nothing.
struct Idle;

impl LocalSide for Idle {
    fn poll_input(&mut self, _: &mut Context<'_>, _: bool) -> Poll<io::Result<Input>> {
        Poll::Pending
    }

    fn take(&mut self, _: Event) -> Result<(), SessionError> {
        Ok(())
    }

    fn poll_room(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn notice(&mut self, _: &str) {}
}

/// The seconds at which the client asks for a sign of life, and the second and message of its error, if it gives up within two
/// minutes. `answers`: whether the other side does.
fn pings(answers: bool) -> (Vec<u64>, Option<(u64, String)>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        let start = Instant::now();
        let (near, far) = duplex(1 << 16);
        let near: Box<dyn Connection> = Box::new(near);
        let near = WebSocketStream::from_raw_socket(near, Role::Client, None).await;
        let client = async {
            let (mut link, mut channel) = (Link::new(near), Channel::default());
            loop {
                let step = future::poll_fn(|context| link.poll(context, &mut channel, &mut Idle));
                let kept = match step.await {
                    Ok(Step::Time) => link.keep_alive(Instant::now()).await,
                    Ok(Step::Input(_) | Step::Received(_)) => Ok(()),
                    Err(error) => Err(error),
                };
                if let Err(error) = kept {
                    return (start.elapsed().as_secs(), error);
                }
            }
        };
        let mut seconds = Vec::new();
        let server = async {
            if answers {
                let mut far = WebSocketStream::from_raw_socket(far, Role::Server, None).await;
                // A read answers the pings before.
                while let Some(Ok(Frame::Ping(_))) = far.next().await {
                    seconds.push(start.elapsed().as_secs());
                    far.flush().await.unwrap();
                }
            } else {
                let mut far = far;
                // A frame is as long as the header, the mask and `keepalive`.
                let mut frame = [0; 2 + 4 + 9];
                while far.read_exact(&mut frame).await.is_ok() {
                    seconds.push(start.elapsed().as_secs());
                }
            }
            future::pending::<()>().await;
        };
        let limit = sleep(Duration::from_secs(119));
        let ended = {
            let client = std::pin::pin!(client);
            let server = std::pin::pin!(server);
            let work = select(client, server);
            match select(work, std::pin::pin!(limit)).await {
                Either::Left((Either::Left(((second, error), _)), _)) => {
                    let source = std::error::Error::source(&error).map(ToString::to_string);
                    Some((second, source.unwrap_or_default()))
                }
                _ => None,
            }
        };
        (seconds, ended)
    })
}

#[test]
fn silent_connection_is_given_up() {
    let (pings, ended) = pings(false);
    assert_eq!(pings, [15, 30]);
    assert_eq!(ended, Some((45, "timed out".to_owned())));
}

#[test]
fn answered_connection_is_kept() {
    let (pings, ended) = pings(true);
    assert_eq!(pings, [15, 30, 45, 60, 75, 90, 105]);
    assert_eq!(ended, None);
}
