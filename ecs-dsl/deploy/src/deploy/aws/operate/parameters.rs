//! Parameters, by the client of Systems Manager.

use aws_sdk_ssm::types::{ParameterStringFilter, ParameterType};

use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::{send, send_all};
use crate::deploy::aws::convert::{rfc3339, text};
use crate::deploy::operate::{ParameterOperations, ParameterUpdate, SecretText, StoredParameter};
use crate::deploy::{CallResult, ControlPlaneError};

/// The maximum number of values of a filter of DescribeParameters.
const NAMES_PER_CALL: usize = 50;

impl ParameterOperations for Aws {
    async fn describe_parameters(&self, names: &[String]) -> CallResult<Vec<StoredParameter>> {
        let mut found = Vec::new();
        for names in names.chunks(NAMES_PER_CALL) {
            let filter = ParameterStringFilter::builder()
                .key("Name")
                .option("Equals")
                .set_values(Some(names.to_vec()))
                .build()
                .map_err(|error| {
                    ControlPlaneError::validation("DescribeParameters", error.to_string())
                })?;
            let call = self
                .operate
                .ssm()
                .describe_parameters()
                .parameter_filters(filter);
            let page = send_all!(self, "DescribeParameters", call, parameters)?;
            found.extend(page.into_iter().map(|parameter| StoredParameter {
                name: text(parameter.name),
                type_name: text(parameter.r#type),
                changed: parameter.last_modified_date.as_ref().map(rfc3339),
                kms_key: parameter.key_id,
            }));
        }
        Ok(found)
    }

    async fn parameter_value(&self, name: &str) -> CallResult<SecretText> {
        let client = self.operate.ssm();
        let call = client.get_parameter().name(name).with_decryption(true);
        let found = send!(self, "GetParameter", call)?.parameter;
        let value = found.and_then(|parameter| parameter.value);
        Ok(SecretText::new(value.unwrap_or_default()))
    }

    async fn put_parameter(&self, update: &ParameterUpdate) -> CallResult<()> {
        let client = self.operate.ssm();
        let call = client
            .put_parameter()
            .name(&update.name)
            .r#type(ParameterType::from(update.type_name.as_str()))
            .set_key_id(update.kms_key.clone())
            .overwrite(!update.is_new)
            .value(update.value.expose());
        let sent = send!(self, "PutParameter", call).map(drop);
        sent.map_err(|error| update.value.masked_in(error))
    }
}
