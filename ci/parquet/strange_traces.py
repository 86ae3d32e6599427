#!/usr/bin/env python3
"""Writes traces that are rare in logs and hard for readers, in the layouts of both sources.

    strange_traces.py SWE_SMITH_JSONL TOOLBENCH_JSONL
"""
import json
import sys

LONG = 500_000
TEXTS = [
    "",
    " ",
    "Größe 日本語 ελληνικά العربية हिन्दी",
    "😀👩‍👩‍👧‍👦🇪🇺 and a\u0301",
    "zero \u0000 bell \u0007 escape \u001b delete \u007f",
    "\ufeffbyte order mark, line\u2028and\u2029paragraph separators, \ufffd, \uffff, \U0010ffff",
    "tabs\t, returns\r\n, quotes \" ' `, backslashes \\ \\u0041 and \\n",
    "null",
    '{"a": 1}',
    "[]",
    "None",
    "é" * LONG,
]
ARGUMENTS = [
    "",
    " ",
    "{}",
    "null",
    "[]",
    "true",
    '"a text"',
    "17",
    "NaN",
    "-0.0",
    "not JSON",
    '{"half": ',
    "{'python': True}",
    '{"twice": 1, "twice": 2}',
    '{"": {"": []}}',
    '{"_type": "Value", "a.b": 1, "list": {"element": [null]}}',
    '{"a": null, "b": [null, {}, []], "c": {"d": {"e": [[[{"f": 1}]]]}}}',
    '{"text": "😀 \\ud83d\\ude00 \\u0000 \\" \\\\ \\/ \\u2028"}',
    '{"numbers": [0, -1, 1.5, 1e5, 1E-7, 0.1, 999999999999999999, 1234567890.123456]}',
    '{"half a pair": "\\ud83d"}',
    '{"too long": 123456789012345678901234567890}',
    "[" * 90 + "]" * 90,
    '{"long": "' + "x" * LONG + '"}',
    '\n{ "spaces" : [ 1 , 2 ] }\t',
    '{"comma": 1,}',
    "\ufeff{}",
    "{} {}",
    "\u0000",
]
PYTHON_TOOLS = [
    [],
    [{"name": "plain_for_x", "description": "plain", "parameters": {"type": "object"}}],
    [{"name": "ünï_😀", "description": "", "parameters": {}}, {"name": "undescribed"}],
    [{"name": "d", "description": "\"'\\\n", "parameters": {"a": {"b": [1, None, {"c": []}]}}}],
]


def call(number, arguments):
    names = ("bash", "str_replace_editor", "ünï_😀", "a.b/c d")
    function = {"name": names[number % len(names)], "arguments": arguments}
    return {"id": f"call_{number}", "type": "function", "function": function}


def chat(messages, number):
    opening = [{"role": "system", "content": "Solve it."}, {"role": "user", "content": "Please."}]
    return {
        "messages": opening + messages,
        "instance_id": f"owner__name.{number}.größe 😀",
        "traj_id": f"run/{number} \"'\\",
        "resolved": [True, False, None][number % 3],
    }


def chats():
    for number, text in enumerate(TEXTS):
        answer = {"role": "assistant", "content": text}
        yield chat([answer, {"role": "user", "content": text}, answer], number)
    for number, arguments in enumerate(ARGUMENTS, len(TEXTS)):
        asked = {"role": "assistant", "content": None, "tool_calls": [call(number, arguments)]}
        answer = {"role": "tool", "content": "", "tool_call_id": f"call_{number}", "name": "bash"}
        yield chat([asked, answer, {"role": "assistant", "content": "Done."}], number)
    several = [call(number, arguments) for number, arguments in enumerate(ARGUMENTS[:20])]
    structured = call(0, {"given": ["as", {"a": "value"}], "nothing": None})
    nameless = {"function": {"name": "without an id"}}
    for number, calls in enumerate(([], several, [structured, nameless]), 100):
        parts = [{"type": "text", "text": "in"}, {"type": "text", "text": " parts"}]
        yield chat([{"role": "assistant", "content": parts, "tool_calls": calls}], number)
    yield chat([], 200)


def conversation(number, tools):
    system = "Specifically, you have access to the following APIs: "
    system += "[{'name': 'half" if tools is None else repr(tools)
    action = f"Thought: \nAction: plain_for_x\nAction Input: {ARGUMENTS[number]}"
    return {
        "id": f"Step {number}: Größe 😀 {number}?",
        "conversations": {
            "from": ["system", "user", "assistant", "function", "assistant"],
            "value": [system, "Frage?", action, TEXTS[number], TEXTS[-2 - number]],
        },
    }


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write(json.dumps(row) + "\n")


def main(chat_path, conversation_path):
    write(chat_path, chats())
    offered = [None, *PYTHON_TOOLS] * 2
    write(conversation_path, [conversation(i, tools) for i, tools in enumerate(offered)])


if __name__ == "__main__":
    main(*sys.argv[1:])
