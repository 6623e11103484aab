# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# tests/<area>/tst_*.cpp is a program and a test each, linked to what its area is about. Other sources in the folder
# are the area's helpers. pgTAP files and isolation specs are a test each as well, so that one summary counts all.

# What an area links when it is not named after a library.
set(backroom_area_migrator backroom_db)
set(backroom_area_models_db backroom_db)
set(backroom_area_app backroom_app)
set(backroom_area_gui backroom_desktop)
set(backroom_area_keychain backroom_desktop)
set(backroom_area_shell backroom_ui_shell)

function(backroom_area_tests area)
    file(GLOB programs CONFIGURE_DEPENDS tests/${area}/tst_*.cpp)
    if(NOT programs)
        return()
    endif()
    file(GLOB helpers CONFIGURE_DEPENDS tests/${area}/*.cpp tests/${area}/*.h)
    list(REMOVE_ITEM helpers ${programs})
    set(links backroom_test_support Qt6::Test ${backroom_area_${area}})
    foreach(library backroom_${area} backroom_models_${area} backroom_ui_${area})
        if(TARGET ${library})
            list(APPEND links ${library})
        endif()
    endforeach()
    foreach(program IN LISTS programs)
        get_filename_component(name ${program} NAME_WE)
        add_executable(${name} ${program} ${helpers})
        target_link_libraries(${name} PRIVATE ${links})
        target_compile_definitions(${name} PRIVATE
            BACKROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}" BACKROOM_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        string(REGEX REPLACE "^tst_" "${area}." test ${name})
        add_test(NAME ${test} COMMAND ${name})
        set_tests_properties(${test} PROPERTIES TIMEOUT 300)
    endforeach()
    # Locks, wrappers and environments of an area's tests, where they need any.
    include(${CMAKE_SOURCE_DIR}/tests/${area}/tests.cmake OPTIONAL)
endfunction()

function(backroom_script_tests prefix runner)
    foreach(file IN LISTS ARGN)
        get_filename_component(name ${file} NAME_WE)
        add_test(NAME ${prefix}.${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/support/${runner} ${file})
        set_tests_properties(${prefix}.${name} PROPERTIES TIMEOUT 300)
    endforeach()
endfunction()

function(backroom_tests)
    backroom_library(backroom_test_support tests/support LINKS backroom_db Qt6::Test)

    file(GLOB areas CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests tests/*)
    list(REMOVE_ITEM areas support)
    foreach(area IN LISTS areas)
        backroom_area_tests(${area})
    endforeach()

    file(GLOB pgtap CONFIGURE_DEPENDS tests/db/*.sql)
    backroom_script_tests(pgtap run_pgtap ${pgtap})
    file(GLOB specs CONFIGURE_DEPENDS tests/isolation/specs/*.spec)
    backroom_script_tests(isolation run_isolation ${specs})
    file(GLOB checks CONFIGURE_DEPENDS tests/checks/check_*)
    foreach(check IN LISTS checks)
        get_filename_component(name ${check} NAME_WE)
        string(REGEX REPLACE "^check_" "" name ${name})
        add_test(NAME check.${name} COMMAND ${check} ${CMAKE_SOURCE_DIR})
    endforeach()
endfunction()
