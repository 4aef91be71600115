#!/usr/bin/env python3
"""Checks the server and what was added to it, with a template written by hand and nothing of the product: a failure
here is the harness's own.

    selftest.py FOLDER

Starts a server of its own; FOLDER takes its log.
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import unittest
import uuid

import account
import boto3
import botocore.exceptions
import look

HERE = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(sys.argv.pop(1))
ACCOUNT = "000000000042"
FAULTS = FOLDER / "faults" / f"{ACCOUNT}.json"
TEMPLATE = (HERE / "selftest.json").read_text()


def cloudformation():
    return look.service("cloudformation")


def change(stack, template, kind="CREATE", capabilities=("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"), **parameters):
    """Makes a change set and executes it; the stack's status in the end, or the change set's reason to fail."""
    given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
    change_set = cloudformation().create_change_set(
        StackName=stack,
        ChangeSetName=f"change-{uuid.uuid4()}",
        ChangeSetType=kind,
        TemplateBody=template,
        Capabilities=list(capabilities),
        Parameters=given,
    )["Id"]
    made = cloudformation().describe_change_set(ChangeSetName=change_set)
    if made["Status"] == "FAILED":
        return made["StatusReason"]
    cloudformation().execute_change_set(ChangeSetName=change_set)
    return settle(stack)


def settle(stack):
    while True:
        status = cloudformation().describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
        if not status.endswith("PROGRESS"):
            return status


def edited(**images):
    """The template with other images for the containers named."""
    template = json.loads(TEMPLATE)
    for container in template["Resources"]["Task"]["Properties"]["ContainerDefinitions"]:
        container["Image"] = images.get(container["Name"], container["Image"])
    return json.dumps(template)


class Lifecycle(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        assert change("shop", TEMPLATE) == "CREATE_COMPLETE", failures("shop")
        cls.seen = look.look("shop")

    def find(self, kind, logical_id):
        return self.seen[f"AWS::{kind}"][logical_id]

    def test_the_network_is_there(self):
        self.assertEqual(self.find("EC2::VPC", "Vpc")["CidrBlock"], "10.0.0.0/16")
        self.assertEqual(self.find("EC2::NatGateway", "Nat")["State"], "available")
        self.assertEqual(self.find("EC2::FlowLog", "FlowLog")["TrafficType"], "REJECT")
        routes = self.find("EC2::RouteTable", "PrivateRoutes")["Routes"]
        self.assertTrue(any("NatGatewayId" in route for route in routes), routes)
        rule = self.find("EC2::SecurityGroup", "ServiceGroup")["IpPermissions"][0]
        self.assertEqual((rule["FromPort"], rule["ToPort"]), (8003, 8003))
        self.assertEqual(len(rule["UserIdGroupPairs"]), 1)

    def test_the_load_balancer_routes(self):
        balancer = self.find("ElasticLoadBalancingV2::LoadBalancer", "Balancer")
        self.assertEqual(balancer["VpcId"], self.find("EC2::VPC", "Vpc")["VpcId"])
        rule = self.find("ElasticLoadBalancingV2::ListenerRule", "Rule")
        self.assertEqual(rule["Priority"], "400")
        self.assertEqual(rule["Conditions"][0]["Values"], ["/api/orders/*"])
        group = self.find("ElasticLoadBalancingV2::TargetGroup", "Targets")
        self.assertEqual((group["HealthCheckPath"], group["TargetType"], group["Port"]), ("/health/", "ip", 8003))
        self.assertEqual(group["Attributes"]["deregistration_delay.timeout_seconds"], "30")

    def test_a_container_keeps_every_property(self):
        task = self.find("ECS::TaskDefinition", "Task")
        self.assertEqual((task["cpu"], task["memory"]), ("1024", "2048"))
        self.assertEqual(task["runtimePlatform"]["cpuArchitecture"], "ARM64")
        order = task["containerDefinitions"][0]
        self.assertEqual(order["healthCheck"]["startPeriod"], 60)
        self.assertEqual(order["secrets"][0]["name"], "DATABASE_URL")
        self.assertEqual(order["logConfiguration"]["options"]["awslogs-stream-prefix"], "ecs")
        self.assertEqual(order["dependsOn"], [{"containerName": "redis", "condition": "HEALTHY"}])
        self.assertEqual(order["dockerLabels"], {"Team": "orders"})

    def test_a_service_keeps_every_property(self):
        service = self.find("ECS::Service", "Service")
        self.assertEqual(service["desiredCount"], 2)
        self.assertEqual(service["healthCheckGracePeriodSeconds"], 30)
        self.assertEqual(service["capacityProviderStrategy"][0]["capacityProvider"], "FARGATE")
        self.assertEqual(service["deploymentConfiguration"]["deploymentCircuitBreaker"]["rollback"], True)
        self.assertEqual(self.find("ECS::Cluster", "Cluster")["capacityProviders"], ["FARGATE", "FARGATE_SPOT"])

    def test_a_generated_secret_is_as_asked_and_is_referred_to_by_its_arn(self):
        arn = self.find("SecretsManager::Secret", "Password")["ARN"]
        order = self.find("ECS::TaskDefinition", "Task")["containerDefinitions"][0]
        self.assertEqual(order["secrets"][0]["valueFrom"], f"{arn}:url::")
        values = [json.loads(value) for value in account.secrets()]
        self.assertEqual(len(values), 1)
        self.assertRegex(values[0]["password"], "^[A-Za-z0-9]{30}$")

    def test_an_account_lists_what_is_in_it(self):
        self.assertEqual(account.resources()["AWS::ECS::Cluster"], [self.find("ECS::Cluster", "Cluster")["clusterArn"]])
        self.assertEqual(account.resources()["AWS::EC2::VPC"], [self.find("EC2::VPC", "Vpc")["VpcId"]])
        stack = account.stacks()["shop"]
        self.assertEqual(stack["Status"], "CREATE_COMPLETE")
        self.assertEqual(stack["Template"], json.loads(TEMPLATE))

    def test_scaling_is_there(self):
        target = self.find("ApplicationAutoScaling::ScalableTarget", "Scaling")
        self.assertEqual((target["MinCapacity"], target["MaxCapacity"]), (1, 10))
        policy = self.find("ApplicationAutoScaling::ScalingPolicy", "ScalingPolicy")
        self.assertEqual(policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"], 70.0)

    def test_the_data_is_there(self):
        database = self.find("RDS::DBInstance", "Database")
        self.assertEqual((database["Engine"], database["DBInstanceClass"]), ("postgres", "db.t4g.medium"))
        self.assertTrue(database["StorageEncrypted"])
        self.assertEqual(self.find("ElastiCache::ReplicationGroup", "Cache")["Status"], "available")
        self.assertIn("ARN", self.find("SecretsManager::Secret", "Password"))
        self.assertEqual(self.find("OpenSearchService::Domain", "Search")["EngineVersion"], "OpenSearch_2.19")
        self.assertTrue(self.find("KMS::Key", "Key")["KeyRotationEnabled"])
        self.assertEqual(self.find("Logs::LogGroup", "Log")["retentionInDays"], 30)

    def test_everything_listed_is_known_to_its_service(self):
        missing = [name for by_id in self.seen.values() for name, found in by_id.items() if found is None]
        self.assertEqual(missing, [])

    def test_the_same_template_is_no_change(self):
        self.assertRegex(change("shop", TEMPLATE, "UPDATE"), "didn't contain changes")

    def test_an_update_makes_a_revision_and_a_failing_one_is_rolled_back(self):
        self.assertEqual(change("shop", edited(order="shop/order:2"), "UPDATE"), "UPDATE_COMPLETE", failures("shop"))
        self.assertRegex(look.look("shop")["AWS::ECS::Service"]["Service"]["taskDefinition"], ":2$")
        FAULTS.write_text(json.dumps([{"operation": "update", "logical_id": "Service", "reason": "circuit breaker"}]))
        self.assertEqual(change("shop", edited(order="shop/order:3"), "UPDATE"), "UPDATE_ROLLBACK_COMPLETE")
        self.assertRegex(failures("shop")[0], 'message: "circuit breaker"')
        self.assertRegex(look.look("shop")["AWS::ECS::Service"]["Service"]["taskDefinition"], ":2$")
        self.assertEqual(json.loads(FAULTS.read_text()), [])
        self.assertEqual(change("shop", TEMPLATE, "UPDATE"), "UPDATE_COMPLETE", failures("shop"))


class Alone(unittest.TestCase):
    def test_a_missing_capability_is_refused(self):
        with self.assertRaisesRegex(botocore.exceptions.ClientError, "InsufficientCapabilities"):
            change("no-capability", TEMPLATE, capabilities=())

    def test_a_condition_may_compare_any_expression(self):
        template = {
            "Parameters": {"Size": {"Type": "String", "Default": "small"}},
            "Conditions": {"Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, {"Fn::Sub": "us-${Where}"}]}},
            "Resources": {
                "Always": {"Type": "AWS::SNS::Topic"},
                "Never": {"Type": "AWS::SNS::Topic", "Condition": "Here"},
            },
        }
        template["Parameters"]["Where"] = {"Type": "String", "Default": "west-2"}
        self.assertEqual(change("conditional", json.dumps(template)), "CREATE_COMPLETE")
        self.assertEqual(list(look.look("conditional")["AWS::SNS::Topic"]), ["Always"])

    def test_a_type_without_a_service_is_accepted(self):
        template = {
            "Resources": {
                "Mesh": {"Type": "AWS::AppMesh::Mesh", "Properties": {"MeshName": "shop"}},
                "Node": {"Type": "AWS::AppMesh::VirtualNode"},
            },
            "Outputs": {"Node": {"Value": {"Fn::GetAtt": ["Node", "Arn"]}}},
        }
        mesh = {"Fn::GetAtt": ["Mesh", "MeshName"]}
        template["Resources"]["Node"]["Properties"] = {"MeshName": mesh, "VirtualNodeName": "order", "Spec": {}}
        self.assertEqual(change("mesh", json.dumps(template)), "CREATE_COMPLETE", failures("mesh"))
        (output,) = cloudformation().describe_stacks(StackName="mesh")["Stacks"][0]["Outputs"]
        self.assertEqual(output["OutputValue"], "arn:aws:appmesh:us-east-1:000000000042:mesh/shop/virtualNode/order")

    def test_a_deleted_stack_leaves_nothing(self):
        self.assertEqual(change("short", TEMPLATE, Name="short"), "CREATE_COMPLETE", failures("short"))
        (vpc,) = look.look("short")["AWS::EC2::VPC"].values()
        stack = cloudformation().describe_stacks(StackName="short")["Stacks"][0]["StackId"]
        cloudformation().delete_stack(StackName="short")
        self.assertEqual(settle(stack), "DELETE_COMPLETE", failures(stack))
        with self.assertRaisesRegex(botocore.exceptions.ClientError, "NotFound"):
            boto3.client("ec2").describe_vpcs(VpcIds=[vpc["VpcId"]])


def failures(stack):
    """Why resources of a stack failed, newest first."""
    events = cloudformation().describe_stack_events(StackName=stack)["StackEvents"]
    return [e["ResourceStatusReason"] for e in events if e["ResourceStatus"].endswith("FAILED")]


@contextlib.contextmanager
def server():
    """A server on a free port; it ends with the pipe that is its standard input."""
    command = [sys.executable, HERE / "server.py", "--folder", FOLDER]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


if __name__ == "__main__":
    with server() as address:
        os.environ |= {"AWS_ENDPOINT_URL": address, "AWS_DEFAULT_REGION": "us-east-1"}
        os.environ |= {"AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": "test"}
        unittest.main(verbosity=2)
