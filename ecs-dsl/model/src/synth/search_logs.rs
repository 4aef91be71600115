//! The logs of an OpenSearch domain: a log group, and the policy that lets OpenSearch Service write to it.

use super::{Context, LogicalIds, iam, log_group, resource_policy};
use crate::cfn::aws::logs;
use crate::cfn::{Json, LogicalId, Map, Value, intrinsic, pseudo};
use crate::dsl::Search;

/// The retention in days.
const RETENTION: u32 = 30;

/// Errors, slow searches and slow requests that change an index.
const KINDS: [&str; 3] = ["ES_APPLICATION_LOGS", "SEARCH_SLOW_LOGS", "INDEX_SLOW_LOGS"];

/// Adds the log group and the policy, which must exist before the domain.
pub(super) fn add(search: &Search, ids: LogicalIds<'_>, cx: &mut Context<'_>) -> LogicalId {
    let group = logs::LogGroup::new().retention_in_days(RETENTION);
    let group = log_group::encrypted(group, None, cx.stack());
    cx.add(ids.id("LogGroup"), group);
    let service = ("Service", "es.amazonaws.com".into());
    let actions = [
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "logs:PutLogEventsBatch",
    ];
    let statement = resource_policy::allow("OpenSearch", service, &actions, arn(ids).into_expr());
    let account = pseudo::account_id().into_expr();
    let statement =
        resource_policy::with_condition(statement, "StringEquals", "aws:SourceAccount", account);
    let suffix = format!("-{}-search-logs", search.name);
    let name = intrinsic::concat([pseudo::stack_name(), suffix.into()]);
    let document = iam::document(vec![statement.into()]);
    let id = ids.id("LogPolicy");
    cx.add(id.clone(), logs::ResourcePolicy::new(document, name));
    id
}

/// The `LogPublishingOptions`.
pub(super) fn options(ids: LogicalIds<'_>) -> Value<Json> {
    let option = || -> Map {
        let mut option = Map::with_capacity(2);
        option.insert("CloudWatchLogsLogGroupArn", arn(ids).into_expr());
        option.insert("Enabled", true);
        option
    };
    let options: Map = KINDS.into_iter().map(|kind| (kind, option())).collect();
    options.into()
}

fn arn(ids: LogicalIds<'_>) -> Value<String> {
    ids.attribute("LogGroup", "Arn")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::{network, template};
    use crate::dsl::Search;

    // found: L12
    #[test]
    fn domain_may_write_to_its_log_group() {
        let resources = template(|stack| {
            network(stack);
            stack.add(Search::new("catalog").export_logs());
        })["Resources"]
            .clone();
        let domain = &resources["CatalogDomain"];
        let group = json!({"Fn::GetAtt": ["CatalogLogGroup", "Arn"]});
        let option = json!({"CloudWatchLogsLogGroupArn": group, "Enabled": true});
        assert_eq!(
            domain["Properties"]["LogPublishingOptions"],
            json!({
                "ES_APPLICATION_LOGS": option,
                "SEARCH_SLOW_LOGS": option,
                "INDEX_SLOW_LOGS": option,
            })
        );
        assert_eq!(domain["DependsOn"], "CatalogLogPolicy");
        let policy = &resources["CatalogLogPolicy"]["Properties"];
        let statement = &policy["PolicyDocument"]["Statement"][0];
        assert_eq!(statement["Resource"], group);
        assert_eq!(
            statement["Principal"],
            json!({"Service": "es.amazonaws.com"})
        );
        assert_eq!(
            resources["CatalogLogGroup"]["Properties"]["RetentionInDays"],
            30
        );
    }
}
