package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.assertAnswer;
import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static io.github.speculativeactions.classify.StructuralAnswers.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls of known tools are: name, arguments, type, side effect. */
class StructuralClassifierToolsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          str_replace_editor | {"command":"view","path":"/src/a.py"}              | file_read  | read_only
          str_replace_editor | {"command":"view","path":"/src/django__3.0"}       | retrieval  | read_only
          str_replace_editor | {"command":"view","path":"/src/.github"}           | retrieval  | read_only
          str_replace_editor | {"command":"view","path":"/src/Makefile"}          | file_read  | read_only
          str_replace_editor | {"command":"create","path":"a","file_text":"x"}    | file_write | idempotent
          str_replace_based_edit_tool | {"command":"str_replace","path":"a"}      | file_write | mutating
          str_replace_editor | {"command":"insert","path":"a","insert_line":1}    | file_write | mutating
          str_replace_editor | {"path":"a","old_str":"x","new_str":"y"}           | file_write | mutating
          execute_bash       | {"command":"ls"}                                   | retrieval  | read_only
          execute_bash       | {"command":"C-c","is_input":"true"}                | tool_call  | unknown
          shell              | {"command":["bash","-lc","sed -i s/a/b/ a.py"]}    | file_write | mutating
          shell              | {"command":["rg","foo"]}                           | retrieval  | read_only
          bash               | ls -la                                             | retrieval  | read_only
          execute_ipython_cell | {"code":"open('a', 'w')"}                        | file_write | mutating
          execute_ipython_cell | {"code":"!pytest -q"}                            | verifier   | unknown
          python             | print(1)                                           | verifier   | unknown
          Read               | {"file_path":"/a.py"}                              | file_read  | read_only
          MultiEdit          | {"file_path":"/a.py"}                              | file_write | mutating
          Grep               | {"pattern":"foo"}                                  | retrieval  | read_only
          TodoWrite          | {"todos":[]}                                       | tool_call  | read_only
          apply_patch        | {"input":"*** Begin Patch"}                        | file_write | mutating
          mcp__files__read_file | {"path":"a"}                                    | file_read  | read_only
          github.search_code | {"q":"a"}                                          | retrieval  | read_only
          submit             | {}                                                 | final_answer | read_only
          Finish             | {"return_type":"give_answer","final_answer":"I'm sorry"} | final_answer | read_only
          Finish             | {"return_type":"give_up_and_restart"}              | BLOCKED    | read_only
          finish             | {"message":"no","task_completed":"false"}          | BLOCKED    | read_only
          AskUserQuestion    | {}                                                 | ask_clarification | read_only
          think              | {"thought":"hm"}                                   | tool_call  | read_only
          view               | {"path":"/src/shop"}                               | retrieval  | read_only
          view               | {"path":"/src/shop/cart.py"}                       | file_read  | read_only
          view               | {"path":"/src/shop","view_range":[1,9]}            | file_read  | read_only
          text_editor        | {"command":"view","path":"/src/.venv/"}            | retrieval  | read_only
          edit_tool          | {"command":"view","file_path":"/src/gradlew"}      | file_read  | read_only
          Read               | {"file_path":"/src/bin/serve"}                     | file_read  | read_only
          powershell         | {"command":"git status"}                           | retrieval  | read_only
          answer             | {"text":"42"}                                      | final_answer | read_only
          done               | {}                                                 | final_answer | read_only
          submit_answer      | {"answer":"I cannot tell"}                         | final_answer | read_only
          respond            | {"content":"Which account do you mean?"}           | ask_clarification | read_only
          respond            | {"content":"Your order is on its way."}            | final_answer | read_only
          respond            | {"content":"I'm sorry, I'm not able to do that."}  | BLOCKED    | read_only
          """)
  void knownTools(String name, String arguments, String type, String sideEffect) {
    assertAnswer(call(name, arguments), type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mcp__postgres__query | {"sql":"DELETE FROM users"}                      | tool_call | mutating
          query_database     | {"limit":1,"sql":"UPDATE users\\nSET a = 1"}       | tool_call | mutating
          db_query           | {"statement":"drop table users"}                   | tool_call | mutating
          query              | delete from users                                  | tool_call | mutating
          get_rows           | {"sql":"insert into users values (1)"}             | tool_call | mutating
          graphql_query      | {"query":"mutation { deleteUser(id: 1) { id } }"}  | tool_call | mutating
          graphql_query      | {"query":"fragment F on User { id } mutation { a }"} | retrieval | unknown
          graphql_query      | {"query":"query A { a } mutation B { b }"}         | retrieval | unknown
          sql_query          | {"sql":"SELECT 1; DROP TABLE users"}               | retrieval | unknown
          sql_query          | {"sql":"-- all\\nDELETE FROM users"}               | retrieval | unknown
          sql_query          | {"sql":"with a as (delete from users returning id) select 1"} | retrieval | unknown
          sql_query          | {"sql":"SELECT pg_terminate_backend(1)"}           | retrieval | unknown
          sql_query          | {"sql":"SELECT count(*) FROM users;"}              | retrieval | read_only
          graphql_query      | {"query":"{ user(id: 1) { name } }"}               | retrieval | read_only
          graphql_query      | {"query":"query A { user { name } }"}              | retrieval | read_only
          query_events       | {"query":"concerts in May","city":"Drop"}          | retrieval | read_only
          search_docs        | {"query":"delete a user (quickly); with care"}     | retrieval | read_only
          find_rows          | {"query":"DELETE FROM users"}                      | retrieval | unknown
          validate_sql       | {"sql":"DELETE FROM users"}                        | verifier  | read_only
          fetch              | {"url":"http://a","method":"DELETE"}               | tool_call | mutating
          fetch_url          | {"url":"http://a","method":"purge"}                | tool_call | mutating
          fetch_page         | {"url":"http://a","method":"post"}                 | tool_call | mutating
          fetch              | {"url":"http://a","method":"get"}                  | retrieval | read_only
          fetch              | {"url":"http://a"}                                 | retrieval | read_only
          get_root           | {"method":"newton"}                                | retrieval | read_only
          """)
  void aLookupIsJudgedByTheStatementOrMethodThatItIsGiven(
      String name, String arguments, String type, String sideEffect) {
    assertAnswer(call(name, arguments), type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bash_20250124               | {"command":"ls"}               | retrieval
          text_editor_20250728        | {"command":"create"}           | file_write
          str_replace_based_edit_tool | {"command":"insert"}           | file_write
          str_replace_editor_v2       | {"command":"view","path":"a.py"} | file_read
          computer_20250124           | {"action":"screenshot"}        | tool_call
          web_search_20250305         | {"query":"a"}                  | retrieval
          code_execution_20250522     | {"code":"print(1)"}            | verifier
          BashTool                    | {"command":"pytest"}           | verifier
          python3                     | {"code":"print(1)"}            | verifier
          """)
  void aVersionBehindTheNameDoesNotMatter(String name, String arguments, String type) {
    Classification classification = classify(call(name, arguments));
    assertThat(classification.actionType().label()).isEqualTo(type);
    assertThat(classification.rule()).isNotEqualTo("tool: unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          str_replace_editor | {"command": "create", "path": "/a", "file_text": "impo | file_write
          bash               | {"command": "pytest -x                                 | verifier
          bash               | {'command': 'cat a.py'}                                | file_read
          bash               | {"command": "echo \\"a\\" > b"                         | file_write
          Finish             | {"return_type":"give_up_and_restart"                   | BLOCKED
          bash               |                                                        | tool_call
          bash               | {"command": null}                                      | tool_call
          bash               | {"command": {"x": [1, "]"]}, "timeout": 3}             | tool_call
          """)
  void argumentsThatAreCutOffOrNoJsonAreReadAsFarAsTheyGo(
      String name, String arguments, String type) {
    assertThat(type(classify(call(name, arguments == null ? "" : arguments)))).isEqualTo(type);
  }

  @Test
  void theStrongestOfSeveralCallsDecidesAndTheConfidenceSaysSo() {
    ToolCall read = new ToolCall("1", "Read", "{}");
    ToolCall edit = new ToolCall("2", "Edit", "{}");
    ToolCall think = new ToolCall("3", "think", "{}");

    Classification both = classify(Message.assistant("", read, edit));
    assertThat(both.actionType().label()).isEqualTo("file_write");
    assertThat(both.confidence()).isLessThan(classify(Message.assistant("", edit)).confidence());
    assertThat(type(classify(Message.assistant("", think, read)))).isEqualTo("file_read");
  }
}
