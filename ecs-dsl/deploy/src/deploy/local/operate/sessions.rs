//! Sessions: there are none, because no container runs here.

use std::net::TcpListener;

use crate::deploy::local::Local;
use crate::deploy::operate::{
    RemotePort, Session, SessionEnd, SessionError, SessionOperations, SessionTarget, SessionUser,
    TunnelUser,
};
use crate::deploy::{CallResult, ControlPlaneError};

impl SessionOperations for Local {
    async fn execute_command(&self, _: &SessionTarget, _: &str) -> CallResult<Session> {
        Err(not_connected("ExecuteCommand"))
    }

    async fn start_port_session(&self, _: &SessionTarget, _: &RemotePort) -> CallResult<Session> {
        Err(not_connected("StartSession"))
    }

    async fn attribute(&self, _: &str, _: &str, _: &str) -> CallResult<Option<String>> {
        Ok(None)
    }

    async fn attach(
        &self,
        _: &Session,
        _: &mut dyn SessionUser,
    ) -> Result<SessionEnd, SessionError> {
        Err(SessionError::Ended)
    }

    async fn forward(
        &self,
        _: &Session,
        _: TcpListener,
        _: &mut dyn TunnelUser,
    ) -> Result<SessionEnd, SessionError> {
        Err(SessionError::Ended)
    }
}

fn not_connected(operation: &'static str) -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation,
        code: "TargetNotConnectedException".to_owned(),
        message: "no container runs in the local engine".to_owned(),
    }
}
