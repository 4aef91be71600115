//! Drives a session: moves messages between its [`Channel`], the WebSocket and the local side, and reconnects.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};

use super::channel::Channel;
use super::cipher::DataKey;
use super::connect::connect;
use super::event::Event;
use super::handshake::CLIENT_VERSION;
use super::link::{Link, Step};
use super::local_side::{Input, LocalSide};
use super::message::MessageId;
use super::payload::{Flag, OpenChannel, to_json};
use crate::deploy::operate::{Session, SessionEnd, SessionError};
use crate::deploy::{CallResult, ControlPlaneError};

/// How often a connection is opened before the session is given up.
const ATTEMPTS: u32 = 5;

/// The wait before the second attempt; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(200);

/// How long the end of a session may take.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);

/// The calls to AWS of a session.
pub(crate) trait Calls {
    /// The headers that sign the request for a data channel.
    async fn signature(&self, url: &str) -> CallResult<Vec<(String, String)>>;

    /// A new token for the session; `None` if it has ended.
    async fn resume(&self, session: &str) -> CallResult<Option<String>>;

    /// Ends the session.
    async fn terminate(&self, session: &str) -> CallResult<()>;

    /// A data key for the session.
    async fn data_key(&self, kms_key: &str, session: &Session) -> CallResult<DataKey>;
}

/// A session with its state.
pub(super) struct Driver<'a, C> {
    session: &'a Session,
    calls: &'a C,
    channel: Channel,
}

impl<'a, C: Calls> Driver<'a, C> {
    pub(super) fn new(session: &'a Session, calls: &'a C) -> Self {
        Self {
            session,
            calls,
            channel: Channel::default(),
        }
    }

    /// Drives the session until it ends.
    ///
    /// # Errors
    /// If the data channel can't be opened, breaks and can't be reopened, or doesn't follow the protocol.
    pub(super) async fn run(
        mut self,
        local: &mut impl LocalSide,
    ) -> Result<SessionEnd, SessionError> {
        let mut token = Some(self.session.token.clone());
        let mut failures = 0;
        loop {
            let Some(opened) = until_end(local, self.open(token.as_deref())).await? else {
                return Ok(self.terminated().await);
            };
            let error = match opened {
                Err(error) => error,
                Ok(mut link) => {
                    // A token opens one connection.
                    token = None;
                    let driven = self.drive(&mut link, local).await;
                    failures = if link.was_used { 0 } else { failures };
                    match driven {
                        Err(error) => error,
                        Ok(end) => {
                            // The session has ended, however the connection is closed.
                            _ = timeout(CLOSE_LIMIT, link.socket.close(None)).await;
                            return Ok(end);
                        }
                    }
                }
            };
            failures += 1;
            if !error.is_of_connection() || failures >= ATTEMPTS {
                return Err(error);
            }
            local.notice(&format!("{}; connecting again", with_cause(&error)));
            let wait = sleep(FIRST_WAIT * 2u32.pow(failures - 1));
            if until_end(local, wait).await?.is_none() {
                return Ok(self.terminated().await);
            }
            self.channel.reconnected(Instant::now());
        }
    }

    /// Opens a connection, and sends the token; a new one if there is none.
    async fn open(&self, token: Option<&str>) -> Result<Link, SessionError> {
        let resumed = match token {
            Some(_) => None,
            None => Some(self.resume().await?),
        };
        let token = token.or(resumed.as_deref()).unwrap_or_default();
        let url = &self.session.stream_url;
        let headers = match is_presigned(url) {
            true => Vec::new(),
            false => self
                .calls
                .signature(url)
                .await
                .map_err(|error| SessionError::Call(Box::new(error)))?,
        };
        let mut link = Link::new(connect(url, &headers).await?);
        let first = to_json(&OpenChannel {
            message_schema_version: "1.0",
            request_id: MessageId::random().to_string(),
            token_value: token,
            client_id: &self.session.id,
            client_version: CLIENT_VERSION,
        });
        link.send_text(&String::from_utf8_lossy(&first)).await?;
        Ok(link)
    }

    /// A new token for the session.
    async fn resume(&self) -> Result<String, SessionError> {
        match self.calls.resume(&self.session.id).await {
            Ok(Some(token)) => Ok(token),
            Ok(None) => Err(SessionError::Ended),
            Err(ControlPlaneError::Network { source, .. }) => {
                Err(SessionError::connection("Session Manager", source))
            }
            Err(error) => Err(SessionError::NotResumed { source: error }),
        }
    }

    /// Ends a session that has no connection.
    async fn terminated(&self) -> SessionEnd {
        // It ends by its idle timeout in any case.
        _ = timeout(CLOSE_LIMIT, self.calls.terminate(&self.session.id)).await;
        SessionEnd {
            is_terminated: true,
            ..SessionEnd::default()
        }
    }

    async fn drive(
        &mut self,
        link: &mut Link,
        local: &mut impl LocalSide,
    ) -> Result<SessionEnd, SessionError> {
        loop {
            let step = poll_fn(|context| link.poll(context, &mut self.channel, local)).await?;
            let now = Instant::now();
            match step {
                Step::Received(bytes) => {
                    link.was_used = true;
                    for event in self.channel.receive(&bytes, now)? {
                        match event {
                            Event::Closed(reason) => {
                                return Ok(SessionEnd {
                                    reason,
                                    ..SessionEnd::default()
                                });
                            }
                            Event::KeyRequested(key) => self.answer(link, &key).await?,
                            event => local.take(event)?,
                        }
                    }
                }
                Step::Input(Input::Bytes(bytes)) => self.channel.send_input(&bytes, now)?,
                Step::Input(Input::Size(size)) => self.channel.send_size(size, now),
                Step::Input(Input::End) => {
                    // Agents of ports end the session by the flag, those of commands by the call.
                    _ = timeout(CLOSE_LIMIT, self.terminate(link)).await;
                    return Ok(self.terminated().await);
                }
                Step::Time => {
                    self.channel.tick(now)?;
                    link.keep_alive(now).await?;
                }
            }
        }
    }

    /// Answers the agent, which asks for a data key.
    async fn answer(&mut self, link: &mut Link, kms_key: &str) -> Result<(), SessionError> {
        let key = self.calls.data_key(kms_key, self.session).await;
        let (key, error) = match key {
            Ok(key) => (Ok(key), None),
            Err(error) => (Err(error.to_string()), Some(error)),
        };
        let answered = self.channel.answer(Some(key), Instant::now());
        if answered.is_err() {
            // So that the agent logs it, and ends the session at once.
            _ = timeout(CLOSE_LIMIT, link.send_all(&mut self.channel)).await;
        }
        match error {
            Some(error) => Err(SessionError::Call(Box::new(error))),
            None => answered,
        }
    }

    /// Asks the agent to end the session, and waits for its acknowledgement.
    async fn terminate(&mut self, link: &mut Link) -> Result<(), SessionError> {
        self.channel.send_flag(Flag::Terminate, Instant::now());
        while !self.channel.is_acknowledged() {
            link.send_all(&mut self.channel).await?;
            let Some(bytes) = link.next().await else {
                break;
            };
            self.channel.receive(&bytes, Instant::now())?;
        }
        Ok(())
    }
}

/// Runs `work`; `None` if the user ends the session before.
async fn until_end<T>(
    local: &mut impl LocalSide,
    work: impl Future<Output = T>,
) -> Result<Option<T>, SessionError> {
    let mut work = pin!(work);
    poll_fn(|context| match local.poll_input(context, false) {
        Poll::Ready(Ok(Input::End)) => Poll::Ready(Ok(None)),
        Poll::Ready(Err(error)) => Poll::Ready(Err(SessionError::Local(error))),
        Poll::Ready(Ok(_)) | Poll::Pending => {
            work.as_mut().poll(context).map(|done| Ok(Some(done)))
        }
    })
    .await
}

/// A message with its cause.
fn with_cause(error: &SessionError) -> String {
    match std::error::Error::source(error) {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

/// Whether a URL has its signature in it.
fn is_presigned(url: &str) -> bool {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    query.split('&').any(|field| field.starts_with("X-Amz-"))
}
