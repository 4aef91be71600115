//! Secrets, by the client of Secrets Manager.

use crate::deploy::CallResult;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::send;
use crate::deploy::aws::convert::{rfc3339, text};
use crate::deploy::operate::{
    NewSecret, SecretOperations, SecretRotation, SecretText, StoredSecret,
};

/// The error code of a secret that doesn't exist.
const MISSING: &str = "ResourceNotFoundException";

impl SecretOperations for Aws {
    async fn describe_secret(&self, id: &str) -> CallResult<Option<StoredSecret>> {
        let call = self.operate.secrets().describe_secret().secret_id(id);
        let found = match send!(self, "DescribeSecret", call) {
            Ok(found) => found,
            Err(error) if error.code() == Some(MISSING) => return Ok(None),
            Err(error) => return Err(error),
        };
        let rotation = SecretRotation {
            last: found.last_rotated_date.as_ref().map(rfc3339),
            next: found.next_rotation_date.as_ref().map(rfc3339),
        };
        Ok(Some(StoredSecret {
            arn: text(found.arn),
            changed: found.last_changed_date.as_ref().map(rfc3339),
            deleted: found.deleted_date.as_ref().map(rfc3339),
            rotation: (found.rotation_enabled == Some(true)).then_some(rotation),
        }))
    }

    async fn secret_value(&self, id: &str) -> CallResult<SecretText> {
        let call = self.operate.secrets().get_secret_value().secret_id(id);
        let found = send!(self, "GetSecretValue", call)?;
        // A binary value isn't text, and nothing of the program reads one.
        Ok(SecretText::new(found.secret_string.unwrap_or_default()))
    }

    async fn create_secret(&self, secret: &NewSecret) -> CallResult<()> {
        let client = self.operate.secrets();
        let call = client
            .create_secret()
            .name(&secret.name)
            .set_kms_key_id(secret.kms_key.clone())
            .client_request_token(token())
            .secret_string(secret.value.expose());
        let sent = send!(self, "CreateSecret", call).map(drop);
        sent.map_err(|error| secret.value.masked_in(error))
    }

    async fn put_secret_value(&self, id: &str, value: &SecretText) -> CallResult<()> {
        let client = self.operate.secrets();
        let call = client
            .put_secret_value()
            .secret_id(id)
            .client_request_token(token())
            .secret_string(value.expose());
        let sent = send!(self, "PutSecretValue", call).map(drop);
        sent.map_err(|error| value.masked_in(error))
    }

    async fn rotate_secret(&self, id: &str) -> CallResult<()> {
        let client = self.operate.secrets();
        let call = client
            .rotate_secret()
            .secret_id(id)
            .client_request_token(token());
        send!(self, "RotateSecret", call).map(drop)
    }
}

/// The id of the new version, which all attempts of a call have: so a repeated one creates no second version.
fn token() -> String {
    format!("{:032x}", fastrand::u128(..))
}
