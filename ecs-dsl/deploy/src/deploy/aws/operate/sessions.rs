//! Sessions in containers: the calls to ECS, Systems Manager and KMS.

use std::net::TcpListener;
use std::time::SystemTime;

use aws_credential_types::provider::ProvideCredentials as _;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use aws_smithy_runtime_api::client::identity::Identity;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::send;
use crate::deploy::aws::convert::text;
use crate::deploy::aws::reader::service::{CLOUD_CONTROL, KMS};
use crate::deploy::aws::sdk_error::invalid_response;
use crate::deploy::data_channel::{Calls, DATA_KEY_LENGTH, DataKey, attach, forward};
use crate::deploy::operate::{
    RemotePort, Session, SessionEnd, SessionError, SessionOperations, SessionTarget, SessionUser,
    TunnelUser,
};
use crate::deploy::{CallResult, ControlPlaneError};

/// The document of sessions that forward connections.
const PORT_DOCUMENT: &str = "AWS-StartPortForwardingSessionToRemoteHost";

/// The name with which requests for data channels are signed.
const SIGNING_NAME: &str = "ssmmessages";

/// The response of GenerateDataKey.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DataKeyResponse {
    ciphertext_blob: String,
    plaintext: String,
}

impl SessionOperations for Aws {
    async fn execute_command(&self, target: &SessionTarget, command: &str) -> CallResult<Session> {
        let operation = "ExecuteCommand";
        let ecs = self.operate.ecs();
        let call = ecs
            .execute_command()
            .cluster(&target.cluster)
            .task(&target.task)
            .container(&target.container)
            .command(command)
            // ECS has no other sessions.
            .interactive(true);
        let session = send!(self, "ExecuteCommand", call)?.session;
        let session =
            session.ok_or_else(|| invalid_response(operation, "the response has no session"))?;
        Ok(Session {
            id: text(session.session_id),
            stream_url: text(session.stream_url),
            token: text(session.token_value),
            target: target.id(),
        })
    }

    async fn start_port_session(
        &self,
        target: &SessionTarget,
        remote: &RemotePort,
    ) -> CallResult<Session> {
        let call = self.operate.ssm().start_session();
        let call = call
            .target(target.id())
            .document_name(PORT_DOCUMENT)
            .parameters("host", vec![remote.host.clone()])
            .parameters("portNumber", vec![remote.port.to_string()]);
        let started = send!(self, "StartSession", call)?;
        Ok(Session {
            id: text(started.session_id),
            stream_url: text(started.stream_url),
            token: text(started.token_value),
            target: target.id(),
        })
    }

    async fn attribute(
        &self,
        type_name: &str,
        physical_id: &str,
        attribute: &str,
    ) -> CallResult<Option<String>> {
        let input = json!({"TypeName": type_name, "Identifier": physical_id});
        let found: Value = self
            .call_json(&CLOUD_CONTROL, "GetResource", &input)
            .await?;
        let properties = found["ResourceDescription"]["Properties"].as_str();
        let properties: Value = serde_json::from_str(properties.unwrap_or("{}"))
            .map_err(|_| invalid_response("GetResource", "the properties aren't JSON"))?;
        let path = format!("/{}", attribute.replace('.', "/"));
        let value = properties.pointer(&path).and_then(Value::as_str);
        Ok(value.map(str::to_owned))
    }

    async fn attach(
        &self,
        session: &Session,
        user: &mut dyn SessionUser,
    ) -> Result<SessionEnd, SessionError> {
        attach(session, self, user).await
    }

    async fn forward(
        &self,
        session: &Session,
        listener: TcpListener,
        user: &mut dyn TunnelUser,
    ) -> Result<SessionEnd, SessionError> {
        forward(session, self, listener, user).await
    }
}

impl Calls for Aws {
    async fn signature(&self, url: &str) -> CallResult<Vec<(String, String)>> {
        let operation = "OpenDataChannel";
        let no_credentials =
            |message: String| ControlPlaneError::NoCredentials { operation, message };
        let provider = self.operate.config.credentials_provider();
        let provider = provider.ok_or_else(|| no_credentials("no provider".to_owned()))?;
        let credentials = provider.provide_credentials().await;
        let credentials = credentials.map_err(|error| no_credentials(error.to_string()))?;
        signature(url, &self.region, &credentials.into(), SystemTime::now()).ok_or_else(|| {
            ControlPlaneError::validation(operation, "the URL of the data channel can't be signed")
        })
    }

    async fn resume(&self, session: &str) -> CallResult<Option<String>> {
        let call = self.operate.ssm().resume_session().session_id(session);
        let resumed = send!(self, "ResumeSession", call)?;
        Ok(resumed.token_value.filter(|token| !token.is_empty()))
    }

    async fn terminate(&self, session: &str) -> CallResult<()> {
        let call = self.operate.ssm().terminate_session().session_id(session);
        send!(self, "TerminateSession", call).map(drop)
    }

    async fn data_key(&self, kms_key: &str, session: &Session) -> CallResult<DataKey> {
        let operation = "GenerateDataKey";
        let input = json!({
            "KeyId": kms_key,
            "NumberOfBytes": DATA_KEY_LENGTH,
            "EncryptionContext": {
                "aws:ssm:SessionId": session.id,
                "aws:ssm:TargetId": session.target,
            },
        });
        let response: DataKeyResponse = self.call_json(&KMS, operation, &input).await?;
        let decoded = |text: &str| {
            let decoded = STANDARD.decode(text);
            decoded.map_err(|_| invalid_response(operation, "the response isn't base64"))
        };
        Ok(DataKey {
            plaintext: decoded(&response.plaintext)?,
            ciphertext: decoded(&response.ciphertext_blob)?,
        })
    }
}

/// The headers that sign a request for a data channel: like AWS's plugin, with no other header than `host`.
fn signature(
    url: &str,
    region: &str,
    identity: &Identity,
    time: SystemTime,
) -> Option<Vec<(String, String)>> {
    let params = SigningParams::builder()
        .identity(identity)
        .region(region)
        .name(SIGNING_NAME)
        .time(time)
        .settings(SigningSettings::default())
        .build()
        .ok()?;
    let authority = url.split_once("://")?.1;
    let host = authority.split(['/', '?']).next()?;
    let host = host.strip_suffix(":443").unwrap_or(host);
    let headers = [("host", host)].into_iter();
    let request = SignableRequest::new("GET", url, headers, SignableBody::Bytes(&[])).ok()?;
    let (instructions, _) = sign(request, &params.into()).ok()?.into_parts();
    let headers = instructions.headers();
    Some(
        headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use aws_credential_types::Credentials;

    use super::signature;

    #[test]
    fn request_is_signed_as_aws_does() {
        let url = "wss://ssmmessages.eu-central-1.amazonaws.com/v1/data-channel/ecs-execute-command-1?role=publish_subscribe";
        let credentials = Credentials::new(
            "AKIDEXAMPLE",
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            Some("token-1".to_owned()),
            None,
            "test",
        );
        // 30 November 2026, 12:00:00.
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_796_040_000);
        let signed = signature(url, "eu-central-1", &credentials.into(), time).unwrap();
        let header = |name: &str| {
            let mut headers = signed.iter();
            headers
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        assert_eq!(header("x-amz-date"), Some("20261130T120000Z"));
        assert_eq!(header("x-amz-security-token"), Some("token-1"));
        // By `SigV4Auth` of botocore.
        let expected = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261130/eu-central-1/ssmmessages/aws4_request, \
            SignedHeaders=host;x-amz-date;x-amz-security-token, \
            Signature=2f349cd7befc04b813322abeb97e40b59a9c997603ef72d1426a7536a474db58";
        assert_eq!(header("authorization"), Some(expected));
        assert_eq!(signed.len(), 3);
    }
}
