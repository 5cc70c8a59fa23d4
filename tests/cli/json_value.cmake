# cmake -DFILE=result.json "-DKEYS=top;1;accuracy" -P json_value.cmake: prints the value, fails without it.
file(READ "${FILE}" text)
string(JSON value GET "${text}" ${KEYS})
execute_process(COMMAND ${CMAKE_COMMAND} -E echo "${value}")
